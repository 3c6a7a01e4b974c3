import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import type { ContributionState } from './rules.ts'

type Withdrawal = { payload: Payload; person: TypedUser; city: City; contribution: string }

/**
 * A person takes back what they contributed, in whatever state it is: it is public no longer, its file answers no more
 * (contributionHooks.ts), and their name is taken off it. What is withdrawn stays withdrawn: asking again changes
 * nothing and is no error. Refuses `contribution-unknown` (404): no such contribution, or another person's.
 */
export const withdrawContribution = ({
  payload,
  person,
  city,
  contribution: id,
}: Withdrawal): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('contribution-unknown', 404)
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select state from contributions
      where id = ${id} and city_id = ${city.id} and person_id = ${person.id} for update`)
    const state = rows[0]?.['state'] as ContributionState | undefined
    if (!state) return refuse('contribution-unknown', 404)
    if (state === 'withdrawn') return ok({ id })
    await payload.update({
      collection: 'contributions',
      id,
      data: { state: 'withdrawn', credit: { preference: 'none', name: null } },
      depth: 0,
      req,
    })
    return ok({ id })
  })
