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
import { type Alternative, proposeAlternatives } from './proposeAlternatives.ts'
import { readLendingFacts } from './readLendingFacts.ts'
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
  /** idempotency key of the form */
  key: string
  now?: Date
}

export type RequestedLoan = { id: string; state: LoanState; desk: string; firstDay: Day; lastDay: Day }
export type LoanRefusal = Refusal & { alternatives?: Alternative[] }

/**
 * A resident asks for a copy of a model for whole days of the city's calendar. Writes the loan, its event and its mail
 * in one transaction; where the city does not want to approve, it is approved at once.
 * Refuses what `decideLoan` refuses; `equipment-unknown` (404); `unit-on-loan` (409) with the nearest free alternatives;
 * `purpose-too-long` (422); `key-reused` (422): the same key came with another request.
 */
export const requestLoan = async (request: LoanRequest): Promise<Result<RequestedLoan, LoanRefusal>> => {
  const { payload, person, city, language, equipment, desk, firstDay, lastDay, purpose, key } = request
  const settings = lendingSettingsOf(city)
  if (!settings) return refuse('equipment-unknown', 404)
  if (purpose.length > longestPurpose)
    return refuse('purpose-too-long', 422, {
      details: { count: longestPurpose },
      fields: { purpose: 'purpose-too-long' },
    })
  const body = { city: city.id, equipment, desk: desk ?? null, firstDay, lastDay, purpose }
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
  const { city, person, firstDay, lastDay, purpose, now = new Date() } = request
  const facts = await readLendingFacts(req, { ...request, settings, person: person.id, now })
  if (!facts) return refuse('equipment-unknown', 404)
  const { timeZone } = city
  const desks = facts.desks.filter(({ slug }) => !request.desk || slug === request.desk)
  const decision = decideLoan({ ...facts, settings, timeZone, now, firstDay, lastDay, desks })
  if (!decision.ok) return decision
  const { startsAt, endsAt } = decision.value
  const chosen = decision.value.desks.flatMap(({ id }) => facts.copies.filter((copy) => copy.desk === id))
  const taken = await takeCopy(req, facts.id, chosen, decision.value, (copy) => ({
    city: city.id,
    unit: copy.id,
    equipment: facts.id,
    desk: copy.desk,
    person: person.id,
    firstDay,
    lastDay,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    state: settings.approval === 'never' ? 'approved' : 'requested',
    purpose,
  }))
  if (taken.loan) {
    const { id, state, desk: kept } = taken.loan
    const desk = facts.desks.find((one) => one.id === kept)
    return ok({ id, state, desk: desk?.slug ?? '', firstDay, lastDay })
  }
  const copies = taken.copies ?? facts.copies
  const bookable = bookableOf({ settings, maxDays: facts.maxDays, timeZone, now })
  const desk = request.desk ? desks[0]?.id : undefined
  const alternatives = proposeAlternatives({ ...facts, copies, desk, firstDay, lastDay, bookable, timeZone })
  return { ...refuse('unit-on-loan', 409), alternatives }
}
