import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import type { City } from '../tenancy/City.ts'
import { bookableOf } from './bookable.ts'
import { decideThing, type PossibleDesk } from './decideThing.ts'
import { inSavepoint } from './inSavepoint.ts'
import type { LendingSettings } from './kind.ts'
import { needsApproval } from './needsApproval.ts'
import { type Alternative, isFree, proposeAlternatives } from './proposeAlternatives.ts'
import { type LendingFacts, type LentPart, readCopies, readLendingFacts } from './readLendingFacts.ts'
import { takeCopy } from './takeCopy.ts'

/** One thing of a basket, for whole days of the city's calendar. */
export type LoanLine = {
  /** slug of the model or kit */
  equipment: string
  /** slug of the desk; undefined: any that is open on both days */
  desk?: string | undefined
  firstDay: Day
  lastDay: Day
}

/** Refused, with what is free instead. */
export type LoanRefusal = Refusal & { alternatives?: Alternative[] }

type Lending = {
  person: TypedUser
  city: City
  language: Language
  settings: LendingSettings
  purpose: string
  ofAge: boolean
  /** shared by the loans that were asked for together; null: this alone */
  basket: string | null
  now: Date
}

/**
 * Writes the loans of one line: one copy of a model, or all the copies of a kit at one desk, or nothing. Refuses what
 * `decideThing` refuses; `equipment-unknown` (404); `unit-on-loan` (409) with the nearest free alternatives.
 */
export const lendLine = async (
  req: PayloadRequest,
  line: LoanLine,
  lending: Lending,
): Promise<Result<Loan[], LoanRefusal>> => {
  const { city, person, now } = lending
  const facts = await readLendingFacts(req, { ...lending, ...line, person: person.id })
  if (!facts) return refuse('equipment-unknown', 404)
  const decision = decideThing({ ...lending, ...line, facts, desk: line.desk })
  if (!decision.ok) return decision
  if (facts.kit) await lockCopies(req, city, [line])
  for (const possible of decision.value) {
    const loans = await takeAt(req, possible, facts, line, lending)
    if (loans) return ok(loans)
  }
  const parts: LentPart[] = []
  for (const part of facts.parts) parts.push({ ...part, copies: await readCopies(req, part.id) })
  return taken({ ...facts, parts }, line, city, now)
}

/** As `lendLine`, but touches nothing: what it would say now. */
export const checkLine = async (
  payload: Payload,
  line: LoanLine,
  lending: Omit<Lending, 'basket' | 'purpose' | 'person'> & { person: TypedUser | null },
): Promise<Result<{ name: string; minimumAge: number }, LoanRefusal & { name?: string }>> => {
  const { city, person, now } = lending
  const facts = await readLendingFacts({ payload }, { ...lending, ...line, person: person?.id ?? null })
  if (!facts) return refuse('equipment-unknown', 404)
  const { name, parts } = facts
  const decision = decideThing({ ...lending, ...line, facts, desk: line.desk })
  if (!decision.ok) return { ...decision, name }
  const free = decision.value.some(({ desk, periods }) =>
    parts.every(({ id, copies, count }) => {
      const period = periods.get(id)
      return period && copies.filter((copy) => copy.desk === desk.id && isFree(copy, period)).length >= count
    }),
  )
  const minimumAge = Math.max(facts.rules.minimumAge, ...parts.map(({ rules }) => rules.minimumAge))
  return free ? ok({ name, minimumAge }) : { ...taken(facts, line, city, now), name }
}

const taken = (facts: LendingFacts, line: LoanLine, city: City, now: Date): { ok: false } & LoanRefusal => {
  const asked = { ...facts, timeZone: city.timeZone, now }
  const desk = line.desk ? facts.desks.find(({ slug }) => slug === line.desk)?.id : undefined
  const alternatives = proposeAlternatives({ ...asked, ...line, desk, bookable: bookableOf(asked) })
  return { ...refuse('unit-on-loan', 409), alternatives }
}

/** Locks all copies that these lines may take, in one order for everybody: what takes several copies would otherwise wait for
 *  one that waits for it. */
export const lockCopies = async (
  req: PayloadRequest,
  city: City,
  lines: readonly LoanLine[],
): Promise<void> => {
  const slugs = lines.map(({ equipment }) => equipment).join()
  const db = await sqlOf(req)
  await db.execute(sql`
    with model as (select id from equipment where city_id = ${city.id} and slug = any(string_to_array(${slugs}, ','))),
      part as (select id from model union select p.model_id from equipment_parts p where p._parent_id in (select id from model))
    select from units u join desks d on d.id = u.desk_id
    where u.equipment_id in (select id from part) and u.state = 'available'
    order by u.equipment_id, d.slug, u.id for no key update of u`)
}

const takeAt = async (
  req: PayloadRequest,
  possible: PossibleDesk,
  facts: LendingFacts,
  line: LoanLine,
  lending: Lending,
): Promise<Loan[] | undefined> => {
  const wanted = facts.parts.flatMap((part) => Array.from({ length: part.count }, () => part))
  const [only] = wanted
  if (only && wanted.length === 1) {
    const loan = await takeOne(req, only, possible, dataOf(facts, line, lending, null))
    return loan && [loan]
  }
  try {
    return await inSavepoint(req, async () => {
      const data = dataOf(facts, line, lending, randomUUID())
      const loans: Loan[] = []
      for (const part of wanted) {
        const loan = await takeOne(req, part, possible, data)
        if (!loan) throw new Incomplete()
        loans.push(loan)
      }
      return loans
    })
  } catch (error) {
    if (error instanceof Incomplete) return undefined
    throw error
  }
}

/** A kit of which one part is missing is none: what was taken of it is given back. */
class Incomplete extends Error {
  override name = 'Incomplete'
}

type Data = Omit<
  Loan,
  'id' | 'createdAt' | 'updatedAt' | 'unit' | 'desk' | 'equipment' | 'startsAt' | 'dueAt' | 'endsAt'
>

const dataOf = (facts: LendingFacts, line: LoanLine, lending: Lending, bundle: string | null): Data => ({
  city: lending.city.id,
  person: lending.person.id,
  firstDay: line.firstDay,
  lastDay: line.lastDay,
  state: needsApproval(facts) ? 'requested' : 'approved',
  purpose: lending.purpose,
  basket: lending.basket,
  bundle,
  kit: facts.kit ? facts.id : null,
})

const takeOne = async (
  req: PayloadRequest,
  { id, copies }: LentPart,
  { desk, periods }: PossibleDesk,
  data: Data,
): Promise<Loan | undefined> => {
  const period = periods.get(id)
  if (!period) throw new Error(`No period was decided for the model ${id}`)
  const here = copies.filter((copy) => copy.desk === desk.id)
  return takeCopy(req, id, here, period, (copy) => ({
    ...data,
    unit: copy.id,
    equipment: id,
    desk: desk.id,
    startsAt: period.startsAt.toISOString(),
    dueAt: period.dueAt.toISOString(),
    endsAt: period.endsAt.toISOString(),
  }))
}
