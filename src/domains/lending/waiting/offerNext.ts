import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { enqueue } from '../../../database/queue.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Day } from '../../../kernel/time.ts'
import { cityOf } from '../cityOf.ts'
import { decideThing } from '../decideThing.ts'
import { lockCopies } from '../lockCopies.ts'
import { writeOfferMail } from '../notices.ts'
import { readLendingFacts } from '../readLendingFacts.ts'
import { lendingSettingsOf } from '../settingsOf.ts'
import { takeThing } from '../takeThing.ts'
import { offerEnd, shiftsOf } from './rules.ts'

/** Locks what a change may free, before it is written: the copies of these models, and those of the other parts of kits that
 *  somebody waits for. */
export const lockLine = async (req: PayloadRequest, models: readonly string[]): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select p.model_id as id from equipment_parts p where p._parent_id in (
      select w.equipment_id from waits w join equipment_parts own on own._parent_id = w.equipment_id
      where w.state = 'waiting' and own.model_id = any(${list(models)}))`)
  const others = (rows as { id: string }[]).map(({ id }) => id)
  await lockCopies(req, [...new Set([...models, ...others])])
}

/**
 * Offers what became free of these models to those who wait for it, in the transaction in which it became free: by when they
 * joined, to each who may have it by the rules of now and for whose days it is there. Whoever may not (suspended, too many
 * loans) is passed over and keeps their place; whoever closes their account just now is waited for. An offer is a loan in the state `offered`: the constraint that keeps a copy
 * from being lent twice holds it for them. Call it after `lockLine`.
 */
export const offerNext = async (req: PayloadRequest, models: readonly string[]): Promise<void> => {
  const open = await keepWaitersOpen(req, models)
  if (open.length === 0) return
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select w.id, w.city_id as city, w.person_id as person, e.slug as equipment, d.slug as desk, w.first_day as "firstDay",
      w.last_day as "lastDay", w.flexible::int as flexible, w.of_age as "ofAge", w.purpose, o.slug as organisation
    from waits w join equipment e on e.id = w.equipment_id left join desks d on d.id = w.desk_id
      left join groups o on o.id = w.organisation_id
    where ${waitsFor(models)} and w.person_id = any(${list(open)})
    order by w.created_at, w.id for update of w`)
  for (const wait of rows as unknown as Waiting[]) await offerTo(req, wait)
}

/** SQL: whether `w` waits for one of these models, or for a kit with one of them. */
const waitsFor = (
  models: readonly string[],
): SQL => sql`w.state = 'waiting' and (w.equipment_id = any(${list(models)}) or exists (
  select from equipment_parts p where p._parent_id = w.equipment_id and p.model_id = any(${list(models)})))`

/** Who waits for these models and has an account, which they then keep until the end of the transaction. Before their places in line
 *  are locked: whoever closes an account has the person first, and then what is theirs. That copies and loans are locked already
 *  stops nobody: an account is closed without the first, and not while one of the second is open. */
const keepWaitersOpen = async (req: PayloadRequest, models: readonly string[]): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select p.id from people p where p.closed_at is null and p.id in (select w.person_id from waits w where ${waitsFor(models)})
    order by p.id for key share of p`)
  return (rows as { id: string }[]).map(({ id }) => id)
}

type Waiting = {
  id: string
  city: string
  person: string
  /** slugs */
  equipment: string
  desk: string | null
  firstDay: Day
  lastDay: Day
  flexible: number
  ofAge: boolean
  purpose: string | null
  /** slug */
  organisation: string | null
}

const list = (ids: readonly string[]) => sql`string_to_array(${ids.join()}, ',')::uuid[]`

const offerTo = async (req: PayloadRequest, wait: Waiting): Promise<void> => {
  const now = new Date()
  const city = await cityOf(req.payload, wait.city)
  const settings = lendingSettingsOf(city)
  if (!settings) return
  const { equipment, person, ofAge } = wait
  const asked = {
    city,
    settings,
    equipment,
    person,
    organisation: wait.organisation ?? undefined,
    firstDay: wait.firstDay,
    language: city.languages[0],
    now,
  }
  const facts = await readLendingFacts(req, asked)
  if (!facts) return
  for (const days of shiftsOf(wait)) {
    const decision = decideThing({ city, facts, ...days, desk: wait.desk ?? undefined, ofAge, now })
    for (const possible of decision.ok ? decision.value : []) {
      const startsAt = new Date(
        Math.min(...[...possible.periods.values()].map((one) => one.startsAt.getTime())),
      )
      const until = offerEnd({ now, offerHours: settings.offerHours, startsAt })
      if (!until) continue
      const loans = await takeThing(req, possible, facts, {
        city: city.id,
        person,
        ...days,
        state: 'offered',
        purpose: wait.purpose,
        basket: null,
        organisation: facts.acting.organisation?.id ?? null,
        offeredUntil: until.toISOString(),
      })
      const [loan] = loans ?? []
      if (!loan) continue
      await req.payload.update({
        collection: 'waits',
        id: wait.id,
        data: { state: 'offered', loan: loan.id, offeredUntil: until.toISOString() },
        depth: 0,
        req,
      })
      await writeOfferMail(req, loan)
      await enqueue(req, 'offer', { loan: loan.id }, { startAfter: until })
      return
    }
  }
}
