import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { idempotent } from '../../../database/idempotent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { refusalOf } from '../../../database/refusalOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { type Day, today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { inSavepoint } from '../inSavepoint.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { type BorrowingQuestion, decideBorrowing, type Span } from './decideBorrowing.ts'
import { askingLock } from './lockAsking.ts'
import { type NeighbourSettings, neighbourSettingsOf } from './neighbourSettings.ts'
import { mayLend } from './ownerSql.ts'
import { type BorrowingState, silenceDays, type ThingApproval, type ThingState } from './rules.ts'
import { suspendedUntilOf } from './suspendedUntilOf.ts'
import { blocking, takenDays } from './takenDays.ts'
import { isTurnedAway } from './turnedAwaySql.ts'

export type BorrowingRequest = {
  payload: Payload
  person: TypedUser
  city: City
  /** id */
  thing: string
  firstDay: Day
  lastDay: Day
  /** to the owner */
  message: string
  /** whether the person agrees to what the owner asks */
  agreed: boolean
  /** idempotency key of the form */
  key: string
  now?: Date
}

export type Requested = { id: string; state: Extract<BorrowingState, 'requested' | 'accepted'> }

/**
 * A resident asks for a neighbour's thing, for whole days of the city's calendar. What the owner looks at waits for their answer
 * and keeps the days meanwhile; what they do not is agreed at once, at the first place that they named.
 * Refuses `thing-unknown` (404): no such thing is offered here; `key-malformed` (400); `not-verified` (403); what
 * `decideBorrowing` refuses, judged anew when nobody else can ask; `key-reused` (422).
 */
export const requestBorrowing = async (request: BorrowingRequest): Promise<Result<Requested>> => {
  const { payload, person, city, thing, firstDay, lastDay, message, agreed, key } = request
  const settings = neighbourSettingsOf(city)
  if (!settings || !isUuid(thing)) return refuse('thing-unknown', 404)
  if (!isUuid(key)) return refuse('key-malformed', 400)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  const body = { city: city.id, thing, firstDay, lastDay, message, agreed }
  return inTransaction<Requested, Refusal>({ payload, user: person }, (req) =>
    idempotent<Requested, Refusal>(
      req,
      // From two open tabs nobody passes the city's maximum.
      {
        actor: person.id,
        key,
        operation: 'requestBorrowing',
        body,
        lock: askingLock(city.id, person.id),
      },
      () => borrow(req, request, settings),
    ),
  )
}

const borrow = async (
  req: PayloadRequest,
  { person, city, thing: id, firstDay, lastDay, message, agreed, now = new Date() }: BorrowingRequest,
  settings: NeighbourSettings,
): Promise<Result<Requested>> => {
  const owner = await ownerOf(req, city, id)
  if (!owner || !(await keepAccountsOpen(req, [owner, person.id]))) return refuse('thing-unknown', 404)
  const thing = await lockThing(req, { city, id, person: person.id, now })
  if (thing?.state !== 'offered' || !thing.lent) return refuse('thing-unknown', 404)
  const day = today(city.timeZone, now)
  const decision = decideBorrowing({
    firstDay,
    lastDay,
    today: day,
    settings,
    thing,
    taken: await takenOf(req, id, day),
    person: {
      isOwner: thing.owner === person.id,
      turnedAway: thing.turnedAway,
      suspendedUntil: await suspendedUntilOf(req, { city, person: person.id, now }),
      ...(await historyOf(req, { city, person: person.id, owner: thing.owner, now })),
    },
    message,
    agreed,
  })
  if (!decision.ok) return decision
  const { state } = decision.value
  try {
    const borrowing = await inSavepoint(req, () =>
      req.payload.create({
        collection: 'borrowings',
        req,
        depth: 0,
        data: {
          city: city.id,
          thing: id,
          owner: thing.owner,
          person: person.id,
          firstDay,
          lastDay,
          state,
          message: message.trim() || null,
          meetingPlace: state === 'accepted' ? thing.place : null,
        },
      }),
    )
    return ok({ id: borrowing.id, state })
  } catch (error) {
    // Whoever does not come this way may have taken it: the constraint has the last word.
    const refused = refusalOf(error)
    if (!refused) throw error
    return refused
  }
}

type Locked = {
  state: ThingState
  /** whether its owner may lend it */
  lent: boolean
  /** whether whoever lends it turned the person away */
  turnedAway: boolean
  owner: string
  maxDays: number
  leadDays: number
  approval: ThingApproval
  place: string | null
}

const ownerOf = async (req: PayloadRequest, city: City, id: string): Promise<string | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select person_id as owner from things where id = ${id} and city_id = ${city.id}`,
  )
  return (rows[0] as { owner: string } | undefined)?.owner
}

/** Whoever asks for the same thing waits, and looks again. */
const lockThing = async (
  req: PayloadRequest,
  { city, id, person, now }: { city: City; id: string; person: string; now: Date },
): Promise<Locked | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select t.state, ${mayLend(sql`${now.toISOString()}::timestamptz`)} as lent, ${isTurnedAway(sql`${person}::uuid`)} as "turnedAway", t.person_id as owner, t.max_days::int as "maxDays", t.lead_days::int as "leadDays", t.approval,
      (select p.place from things_places p where p._parent_id = t.id order by p._order limit 1) as place
    from things t where t.id = ${id} and t.city_id = ${city.id} for no key update`)
  return rows[0] as Locked | undefined
}

const takenOf = async (req: PayloadRequest, thing: string, day: Day): Promise<Span[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select ${takenDays(sql`${thing}::uuid`, day)} as taken`)
  return (rows[0] as { taken: Span[] }).taken
}

type History = Pick<BorrowingQuestion['person'], 'open' | 'asked' | 'unanswered' | 'known'>

const historyOf = async (
  req: PayloadRequest,
  { city, person, owner, now }: { city: City; person: string; owner: string; now: Date },
): Promise<History> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select count(*) filter (where state in (${blocking}))::int as open,
      count(*) filter (where created_at > ${now.toISOString()}::timestamptz - interval '24 hours')::int as asked,
      count(*) filter (where owner_id = ${owner} and proposed_at is null and (state = 'requested'
        or (state = 'lapsed' and decided_at > ${now.toISOString()}::timestamptz - make_interval(days => ${silenceDays}))))::int as unanswered,
      coalesce(bool_or(owner_id = ${owner} and state in ('returned', 'closed')), false) as known
    from borrowings where city_id = ${city.id} and person_id = ${person}`)
  return rows[0] as History
}
