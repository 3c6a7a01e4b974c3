import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { refusalOf } from '../../database/refusalOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { bookableOf } from './bookable.ts'
import { isOverdue } from './busy.ts'
import { decideReturn } from './decideLoan.ts'
import { decideThing } from './decideThing.ts'
import { inSavepoint } from './inSavepoint.ts'
import type { LendingSettings } from './kind.ts'
import type { LoanRefusal } from './lendLine.ts'
import { type LoanPeriod, periodOf } from './loanPeriod.ts'
import { goodStanding } from './loanQuestion.ts'
import { lockVisits } from './lockVisits.ts'
import { needsApproval } from './needsApproval.ts'
import { type Copy, isFree, proposeAlternatives } from './proposeAlternatives.ts'
import { type LendingFacts, readLendingFacts } from './readLendingFacts.ts'
import type { LoanState } from './rules.ts'
import { lendingSettingsOf } from './settingsOf.ts'
import { lockLine } from './waiting/offerNext.ts'

type Change = {
  payload: Payload
  person: TypedUser
  city: City
  language: Language
  /** id */
  loan: string
  /** of what is out: left as it is */
  firstDay: Day
  lastDay: Day
  now?: Date
}

/** `asked`: the desk has to agree first; until then the loan stays as it is. */
export type Changed = { id: string; asked: boolean }

/**
 * A borrower wants other days, or to keep it longer. A kit is changed whole. What was not handed over may get another copy of
 * its model at the same desk. Fewer days never need an answer; others do where the rules ask for approval and the loan was
 * approved. The same change twice is one.
 * Refuses `loan-unknown` (404): no such loan, or another person's; `loan-not-changeable` (422): over, late or unknown to the
 * rules of today; what `decideThing` or `decideReturn` refuse; `unit-on-loan` (409) with the nearest free days, and for what
 * is out `kept-no-longer` (409): somebody else has it then.
 */
export const changeLoan = (change: Change): Promise<Result<Changed, LoanRefusal>> =>
  inTransaction<Changed, LoanRefusal>(
    { payload: change.payload, user: change.person, language: change.language },
    async (req) => {
      const { city, person, loan: id } = change
      const settings = lendingSettingsOf(city)
      if (!settings || !isUuid(id)) return refuse('loan-unknown', 404)
      const parts = await readParts(req, city.id, person.id, id)
      const [first] = parts
      if (!first) return refuse('loan-unknown', 404)
      if (parts.some(({ state, overdue }) => overdue || !changeable.includes(state)))
        return refuse('loan-not-changeable', 422)
      // What is free is what nobody is taking just now.
      await lockLine(
        req,
        parts.map(({ model }) => model),
      )
      const out = parts.some(({ state }) => state === 'handed-over')
      const { lastDay } = change
      const firstDay = out ? first.firstDay : change.firstDay
      if (parts.every((part) => part.lastDay === lastDay && (out || part.firstDay === firstDay)))
        return ok({ id, asked: false })
      if (out && parts.some((part) => lastDay < part.firstDay))
        return refuse('period-reversed', 422, { fields: { lastDay: 'period-reversed' } })
      return apply(req, { ...change, firstDay, settings }, parts, out)
    },
  )

const changeable: readonly LoanState[] = ['requested', 'approved', 'ready', 'handed-over']

type Part = {
  id: string
  unit: string
  model: string
  state: LoanState
  firstDay: Day
  lastDay: Day
  overdue: boolean
  buffer: number
  /** slugs: of the kit or the model it was asked for, and of its desk */
  thing: string
  desk: string
  /** slug of the organisation in whose name it was asked for */
  organisation: string | null
}

/** The loan, with the others of its kit, locked in one order. */
const readParts = async (req: PayloadRequest, city: string, person: string, id: string): Promise<Part[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select l.id, l.unit_id as unit, l.equipment_id as model, l.state, l.first_day as "firstDay", l.last_day as "lastDay",
      ${isOverdue('l')} as overdue, extract(epoch from l.ends_at - l.due_at)::float / 3600 as buffer,
      e.slug as thing, d.slug as desk, o.slug as organisation
    from loans l join loans asked on asked.id = ${id} and (l.id = asked.id or l.bundle = asked.bundle)
      join equipment e on e.id = coalesce(l.kit_id, l.equipment_id) join desks d on d.id = l.desk_id
      left join groups o on o.id = l.organisation_id
    where l.city_id = ${city} and l.person_id = ${person} order by l.id for update of l`)
  return rows as unknown as Part[]
}

type Applied = Change & { settings: LendingSettings }

const apply = async (
  req: PayloadRequest,
  change: Applied,
  parts: readonly Part[],
  out: boolean,
): Promise<Result<Changed, LoanRefusal>> => {
  const { city, person, loan: id, firstDay, lastDay, now = new Date() } = change
  const [{ thing, desk, organisation }] = parts as [Part]
  const without = parts.map((part) => part.id)
  const asked = {
    ...change,
    equipment: thing,
    person: person.id,
    organisation: organisation ?? undefined,
    without,
    now,
  }
  await lockVisits(req, sql`${city.id}::uuid`)
  const found = await readLendingFacts(req, asked)
  if (!found) return refuse('loan-not-changeable', 422)
  const shorter = parts.every((part) => part.firstDay <= firstDay && lastDay <= part.lastDay)
  // Who gives days back is not asked what stands against them.
  const facts = shorter ? askingNothing(found) : found
  const here = facts.desks.filter(({ slug }) => slug === desk)
  const question = { ...facts, equipment: facts.id, desks: here, ofAge: true, firstDay, lastDay, now }
  const decision = out
    ? decideReturn({ ...question, timeZone: city.timeZone })
    : decideThing({ city, facts, desk, firstDay, lastDay, ofAge: true, now })
  if (!decision.ok) return decision
  const settled = parts.every(({ state }) => state === 'requested')
  if (!shorter && !settled && needsApproval(facts)) {
    for (const part of parts)
      await req.payload.update({
        collection: 'loans',
        id: part.id,
        data: { wishedFirstDay: out ? part.firstDay : firstDay, wishedLastDay: lastDay },
        depth: 0,
        req,
      })
    return ok({ id, asked: true })
  }
  const taken = new Set<string>()
  for (const part of parts) {
    const copy = out ? part.unit : freeCopyOf(part, facts, taken, change, now)
    const days = { firstDay: out ? part.firstDay : firstDay, lastDay }
    if (!copy || !(await write(req, part, copy, days))) return collides(facts, part, out, change, now)
    taken.add(copy)
  }
  return ok({ id, asked: false })
}

const askingNothing = (facts: LendingFacts): LendingFacts => ({
  ...facts,
  standing: goodStanding,
  acting: { ...facts.acting, denied: false },
  rules: { ...facts.rules, onlyGroups: [] },
  parts: facts.parts.map((part) => ({ ...part, rules: { ...part.rules, onlyGroups: [] } })),
})

/** Its own copy if that is free then, else another of the model at its desk. */
const freeCopyOf = (
  part: Part,
  facts: LendingFacts,
  taken: ReadonlySet<string>,
  { city, firstDay, lastDay }: Change,
  now: Date,
): string | undefined => {
  const desk = facts.desks.find(({ slug }) => slug === part.desk)
  const asked = {
    ...facts,
    firstDay,
    lastDay,
    timeZone: city.timeZone,
    now,
    rules: { bufferHours: part.buffer },
  }
  const period: LoanPeriod | undefined = desk && periodOf(desk, asked)
  const copies: readonly Copy[] = facts.parts.find(({ id }) => id === part.model)?.copies ?? []
  const free = copies.filter(
    (copy) => period && copy.desk === desk?.id && !taken.has(copy.id) && isFree(copy, period),
  )
  return (free.find(({ id }) => id === part.unit) ?? free[0])?.id
}

const write = async (
  req: PayloadRequest,
  { id, unit }: Part,
  copy: string,
  days: { firstDay: Day; lastDay: Day },
): Promise<boolean> => {
  try {
    const data = { ...days, ...(copy !== unit && { unit: copy }) }
    await inSavepoint(req, () => req.payload.update({ collection: 'loans', id, data, depth: 0, req }))
    return true
  } catch (error) {
    if (refusalOf(error)?.reason !== 'unit-on-loan') throw error
    return false
  }
}

const collides = (
  facts: LendingFacts,
  part: Part,
  out: boolean,
  { city, firstDay, lastDay }: Change,
  now: Date,
): { ok: false } & LoanRefusal => {
  if (out) return refuse('kept-no-longer', 409, { fields: { lastDay: 'kept-no-longer' } })
  const desk = facts.desks.find(({ slug }) => slug === part.desk)?.id
  const asked = { ...facts, timeZone: city.timeZone, now }
  const alternatives = proposeAlternatives({ ...asked, desk, firstDay, lastDay, bookable: bookableOf(asked) })
  return { ...refuse('unit-on-loan', 409), alternatives }
}
