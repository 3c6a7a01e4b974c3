import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { lockStanding } from './lockStanding.ts'
import type { StrikeState } from './rules.ts'

type Appeal = { payload: Payload; person: TypedUser; city: City; strike: string; text: string }

export const longestAppeal = 2000

/**
 * Whoever has a strike says why it should not count. Until it is answered it does not count towards a suspension. The same
 * appeal twice is one.
 * Refuses `strike-unknown` (404): no such, or another person's; `appeal-empty`, `appeal-too-long` (422); `appealed-already`
 * (409): once for each; `strike-over` (422): it counts no more.
 */
export const appealStrike = ({
  payload,
  person,
  city,
  strike: id,
  text,
}: Appeal): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!isUuid(id)) return refuse('strike-unknown', 404)
    const appeal = text.trim()
    if (appeal === '') return refuse('appeal-empty', 422, { fields: { appeal: 'appeal-empty' } })
    if (appeal.length > longestAppeal)
      return refuse('appeal-too-long', 422, {
        details: { count: longestAppeal },
        fields: { appeal: 'appeal-too-long' },
      })
    await lockStanding(req, city.id, person.id)
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select state, appeal, expires_on as "expiresOn" from strikes
      where id = ${id} and city_id = ${city.id} and person_id = ${person.id}`)
    const strike = rows[0] as { state: StrikeState; appeal: string | null; expiresOn: string } | undefined
    if (!strike) return refuse('strike-unknown', 404)
    if (strike.state === 'appealed' && strike.appeal === appeal) return ok({ id })
    if (strike.appeal) return refuse('appealed-already', 409)
    if (strike.state !== 'active' || strike.expiresOn <= today(city.timeZone))
      return refuse('strike-over', 422)
    await payload.update({
      collection: 'strikes',
      id,
      data: { state: 'appealed', appeal, appealedAt: new Date().toISOString() },
      depth: 0,
      req,
    })
    return ok({ id })
  })
