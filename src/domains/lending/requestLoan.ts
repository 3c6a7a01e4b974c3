import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import type { Language } from '../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { bookableOf } from './bookable.ts'
import { decideLoan } from './decideLoan.ts'
import type { LendingSettings } from './kind.ts'
import type { LoanPeriod } from './loanPeriod.ts'
import { type Alternative, type Copy, proposeAlternatives } from './proposeAlternatives.ts'
import { type LendingFacts, readLendingFacts } from './readLendingFacts.ts'
import type { LoanState } from './rules.ts'
import { lendingSettingsOf } from './settingsOf.ts'
import { takeCopy } from './takeCopy.ts'

export type LoanRequest = {
  payload: Payload
  person: TypedUser
  city: City
  /** of the reader: names in refusals are in it */
  language: Language
  /** slug of the model */
  equipment: string
  /** slug of the desk; undefined: any that is open on both days */
  desk?: string | undefined
  firstDay: Day
  lastDay: Day
  purpose: string
  /** whether the person says to be as old as the rules ask */
  ofAge?: boolean
  /** idempotency key of the form */
  key: string
  now?: Date
}

export type RequestedLoan = { id: string; state: LoanState; desk: string; firstDay: Day; lastDay: Day }
export type LoanRefusal = Refusal & { alternatives?: Alternative[] }

/**
 * A resident asks for a copy of a model for whole days of the city's calendar. Writes the loan, its event and its mail
 * in one transaction; where the rules ask for no approval, it is approved at once.
 * Refuses what `decideLoan` refuses; `equipment-unknown` (404); `unit-on-loan` (409) with the nearest free alternatives;
 * `purpose-too-long` (422); `key-reused` (422): the same key came with another request.
 */
export const requestLoan = async (request: LoanRequest): Promise<Result<RequestedLoan, LoanRefusal>> => {
  const {
    payload,
    person,
    city,
    language,
    equipment,
    desk,
    firstDay,
    lastDay,
    purpose,
    ofAge = false,
    key,
  } = request
  const settings = lendingSettingsOf(city)
  if (!settings) return refuse('equipment-unknown', 404)
  if (purpose.length > longestPurpose)
    return refuse('purpose-too-long', 422, {
      details: { count: longestPurpose },
      fields: { purpose: 'purpose-too-long' },
    })
  const body = { city: city.id, equipment, desk: desk ?? null, firstDay, lastDay, purpose, ofAge }
  return inTransaction<RequestedLoan, LoanRefusal>({ payload, user: person, language }, (req) =>
    idempotent<RequestedLoan, LoanRefusal>(
      req,
      // Two requests of one person wait for each other, so that two open tabs do not pass the city's maximum.
      { actor: person.id, key, operation: 'requestLoan', body, lock: `loans ${city.id} ${person.id}` },
      () => lend(req, request, settings),
    ),
  )
}

const longestPurpose = 1000

const lend = async (
  req: PayloadRequest,
  request: LoanRequest,
  settings: LendingSettings,
): Promise<Result<RequestedLoan, LoanRefusal>> => {
  const { city, person, firstDay, lastDay, purpose, ofAge = false, now = new Date() } = request
  const facts = await readLendingFacts(req, { ...request, settings, person: person.id, now })
  if (!facts) return refuse('equipment-unknown', 404)
  const { timeZone } = city
  const desks = facts.desks.filter(({ slug }) => !request.desk || slug === request.desk)
  const asked = { ...facts, equipment: facts.id, timeZone, now, firstDay, lastDay, desks, ofAge }
  const decision = decideLoan(asked)
  if (!decision.ok) return decision
  const possible = new Map(decision.value.map(({ desk, period }) => [desk.id, period]))
  const chosen = [...possible.keys()].flatMap((id) => facts.copies.filter((copy) => copy.desk === id))
  const periodOf = (copy: Copy): LoanPeriod => {
    const period = possible.get(copy.desk)
    if (!period) throw new Error(`The copy ${copy.id} is of a desk that was not chosen`)
    return period
  }
  const taken = await takeCopy(req, facts.id, chosen, periodOf, (copy) => {
    const { startsAt, dueAt, endsAt } = periodOf(copy)
    return {
      city: city.id,
      unit: copy.id,
      equipment: facts.id,
      desk: copy.desk,
      person: person.id,
      firstDay,
      lastDay,
      startsAt: startsAt.toISOString(),
      dueAt: dueAt.toISOString(),
      endsAt: endsAt.toISOString(),
      state: needsApproval(facts) ? 'requested' : 'approved',
      purpose,
    }
  })
  if (taken.loan) {
    const { id, state, desk: kept } = taken.loan
    const desk = facts.desks.find((one) => one.id === kept)
    return ok({ id, state, desk: desk?.slug ?? '', firstDay, lastDay })
  }
  const copies = taken.copies ?? facts.copies
  const bookable = bookableOf(asked)
  const desk = request.desk ? desks[0]?.id : undefined
  const alternatives = proposeAlternatives({
    ...facts,
    copies,
    desk,
    firstDay,
    lastDay,
    bookable,
    timeZone,
    now,
  })
  return { ...refuse('unit-on-loan', 409), alternatives }
}

const needsApproval = ({ rules, known, replacementValue }: LendingFacts): boolean => {
  const { approval, approvalAbove } = rules
  if (approval === 'first-loan') return !known
  if (approval === 'above-value') return (replacementValue ?? 0) > approvalAbove
  return approval === 'always'
}
