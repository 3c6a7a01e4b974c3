import type { Payload, PayloadRequest, TypedUser } from 'payload'
import type { Language } from '../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import type { City } from '../tenancy/City.ts'
import { bookableOf } from './bookable.ts'
import { decideThing } from './decideThing.ts'
import type { LendingSettings } from './kind.ts'
import { lockCopies, modelsOf } from './lockCopies.ts'
import { needsApproval } from './needsApproval.ts'
import { type Alternative, proposeAlternatives } from './proposeAlternatives.ts'
import {
  depositOf,
  type LendingFacts,
  type LentPart,
  readCopies,
  readLendingFacts,
} from './readLendingFacts.ts'
import { isThere, type LoanTerms, takeThing } from './takeThing.ts'

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
  /** slug of the organisation in whose name it is asked for */
  organisation?: string | undefined
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
  if (facts.kit) await lockCopies(req, await modelsOf(req, city, [line.equipment]))
  for (const possible of decision.value) {
    const loans = await takeThing(req, possible, facts, termsOf(facts, line, lending))
    if (loans) return ok(loans)
  }
  const parts: LentPart[] = []
  for (const part of facts.parts) parts.push({ ...part, copies: await readCopies(req, part.id) })
  return taken({ ...facts, parts }, line, city, now)
}

const termsOf = (facts: LendingFacts, line: LoanLine, lending: Lending): LoanTerms => ({
  city: lending.city.id,
  person: lending.person.id,
  firstDay: line.firstDay,
  lastDay: line.lastDay,
  state: needsApproval(facts) ? 'requested' : 'approved',
  purpose: lending.purpose,
  basket: lending.basket,
  organisation: facts.acting.organisation?.id ?? null,
})

/** As `lendLine`, but touches nothing: what it would say now. */
export const checkLine = async (
  payload: Payload,
  line: LoanLine,
  lending: Omit<Lending, 'basket' | 'purpose' | 'person'> & { person: TypedUser | null },
): Promise<
  Result<{ name: string; minimumAge: number; deposit: number }, LoanRefusal & { name?: string }>
> => {
  const { city, person, now } = lending
  const facts = await readLendingFacts({ payload }, { ...lending, ...line, person: person?.id ?? null })
  if (!facts) return refuse('equipment-unknown', 404)
  const { name, parts } = facts
  const decision = decideThing({ ...lending, ...line, facts, desk: line.desk })
  if (!decision.ok) return { ...decision, name }
  const free = decision.value.some((possible) => isThere(facts, possible))
  const minimumAge = Math.max(facts.rules.minimumAge, ...parts.map(({ rules }) => rules.minimumAge))
  return free
    ? ok({ name, minimumAge, deposit: depositOf(parts) })
    : { ...taken(facts, line, city, now), name }
}

const taken = (facts: LendingFacts, line: LoanLine, city: City, now: Date): { ok: false } & LoanRefusal => {
  const asked = { ...facts, timeZone: city.timeZone, now }
  const desk = line.desk ? facts.desks.find(({ slug }) => slug === line.desk)?.id : undefined
  const alternatives = proposeAlternatives({ ...asked, ...line, desk, bookable: bookableOf(asked) })
  return { ...refuse('unit-on-loan', 409), alternatives }
}
