import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { lockAsking } from './lockAsking.ts'
import type { OneOfThem } from './lockBorrowing.ts'
import { isTurnedAway, lendingOrganisation } from './turnedAwaySql.ts'

/**
 * An owner lends to somebody no more, from what the two have with each other or had, until they say otherwise (lendAgain.ts): nothing
 * that is theirs, or nothing of the organisation in whose name they lend that thing. What waits for an answer is declined with it,
 * with a mail that says so; what was agreed stays. Again changes nothing. No event tells of it: staff read events, and this is for
 * nobody but those who lend.
 * Refuses `borrowing-unknown` (404): none in which they lend; `neighbour-left` (422): the account of the other is closed.
 */
export const turnAway = ({
  payload,
  ...own
}: { payload: Payload } & OneOfThem): Promise<Result<{ id: string }>> =>
  inTransaction<{ id: string }, Refusal>({ payload, user: own.person }, async (req) => {
    const between = await betweenThem(req, own)
    if (!between) return refuse('borrowing-unknown', 404)
    const [city, { person, organisation }] = [own.city.id, between]
    await lockAsking(req, { city, person })
    if (!(await keepAccountsOpen(req, [own.person.id, person]))) return refuse('neighbour-left', 422)
    const db = await sqlOf(req)
    await db.execute(sql`
      insert into turned_away (city_id, owner_id, organisation_id, person_id)
      values (${city}, ${organisation ? null : own.person.id}, ${organisation}, ${person}) on conflict do nothing`)
    await declineUnanswered(req, { city, person })
    return ok({ id: own.borrowing })
  })

type Between = {
  /** who borrows */
  person: string
  organisation: string | null
}

const betweenThem = async (
  req: PayloadRequest,
  { person, city, borrowing }: OneOfThem,
): Promise<Between | undefined> => {
  if (!isUuid(borrowing)) return undefined
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select b.person_id as person, ${lendingOrganisation} as organisation from borrowings b join things t on t.id = b.thing_id
    where b.id = ${borrowing} and b.city_id = ${city.id} and b.owner_id = ${person.id}`)
  return rows[0] as Between | undefined
}

/** Of an organisation, what the others who lend in its name did not answer either. */
const declineUnanswered = async (
  req: PayloadRequest,
  { city, person }: { city: string; person: string },
): Promise<void> => {
  const db = await sqlOf(req)
  const unanswered = sql`select b.id, b.owner_id as owner from borrowings b join things t on t.id = b.thing_id
    where b.city_id = ${city} and b.person_id = ${person} and b.state = 'requested' and ${isTurnedAway(sql`b.person_id`)}
    order by b.id`
  const { rows } = await db.execute(unanswered)
  const owners = (rows as { owner: string }[]).map(({ owner }) => owner)
  if (owners.length === 0) return
  await keepAccountsOpen(req, owners)
  const locked = await db.execute(sql`${unanswered} for update of b`)
  const data = { state: 'declined' } as const
  for (const { id } of locked.rows as { id: string }[])
    await req.payload.update({ collection: 'borrowings', id, data, depth: 0, req })
}
