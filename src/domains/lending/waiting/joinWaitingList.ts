import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { idempotent } from '../../../database/idempotent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import { decideThing } from '../decideThing.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import type { LoanLine } from '../lendLine.ts'
import { lockCopies, modelsOf } from '../lockCopies.ts'
import { readLendingFacts } from '../readLendingFacts.ts'
import { longestPurpose } from '../rules.ts'
import { lendingSettingsOf } from '../settingsOf.ts'
import { isThere } from '../takeThing.ts'
import { mostFlexible, shiftsOf } from './rules.ts'

export type Joining = {
  payload: Payload
  person: TypedUser
  city: City
  /** of the reader: names in refusals are in it */
  language: Language
  /** what, where (undefined: at any desk) and when */
  line: LoanLine
  /** days by which it may begin earlier or later, 0 to `mostFlexible` */
  flexible: number
  purpose: string
  /** whether the person says to be as old as the rules ask */
  ofAge: boolean
  /** slug of the organisation in whose name they wait */
  organisation?: string | undefined
  /** idempotency key of the form */
  key: string
  now?: Date
}

/**
 * A resident takes a place in line for days on which all copies are taken.
 * Refuses what `decideThing` refuses; `not-verified` (403): the account was closed meanwhile; `equipment-unknown` (404); `flexible-malformed` (400); `purpose-too-long`,
 * `too-many-waits` (422); `already-waiting` (409): one place for each model; `copy-is-free` (409), with the days; `key-reused`
 * (422).
 */
export const joinWaitingList = async (joining: Joining): Promise<Result<{ id: string }>> => {
  const { payload, person, city, language, line, flexible, purpose, ofAge, organisation, key } = joining
  if (!Number.isInteger(flexible) || flexible < 0 || flexible > mostFlexible)
    return refuse('flexible-malformed', 400, {
      details: { count: mostFlexible },
      fields: { flexible: 'flexible-malformed' },
    })
  if (purpose.length > longestPurpose)
    return refuse('purpose-too-long', 422, {
      details: { count: longestPurpose },
      fields: { purpose: 'purpose-too-long' },
    })
  const body = { city: city.id, line, flexible, purpose, ofAge, ...(organisation && { organisation }) }
  return inTransaction<{ id: string }, Refusal>({ payload, user: person, language }, (req) =>
    idempotent<{ id: string }, Refusal>(
      req,
      // The same lock as requests have: nobody passes the city's maximum from two tabs.
      { actor: person.id, key, operation: 'joinWaitingList', body, lock: `loans ${city.id} ${person.id}` },
      () => join(req, joining),
    ),
  )
}

const join = async (
  req: PayloadRequest,
  { person, city, language, line, flexible, purpose, ofAge, organisation, now = new Date() }: Joining,
): Promise<Result<{ id: string }>> => {
  const settings = lendingSettingsOf(city)
  if (!settings) return refuse('equipment-unknown', 404)
  if (!(await keepAccountsOpen(req, [person.id]))) return refuse('not-verified', 403)
  // A copy that becomes free just now is either seen below, or whoever frees it sees this place in line.
  await lockCopies(req, await modelsOf(req, city, [line.equipment]))
  const asker = { person: person.id, organisation }
  const facts = await readLendingFacts(req, { ...line, ...asker, city, language, settings, now })
  if (!facts) return refuse('equipment-unknown', 404)
  const { firstDay, lastDay } = line
  const asked = { city, facts, desk: line.desk, ofAge, now }
  const decision = decideThing({ ...asked, firstDay, lastDay })
  if (!decision.ok) return decision
  const open = await readOpenWaits(req, person.id, city.id)
  if (open.includes(facts.id)) return refuse('already-waiting', 409)
  if (open.length >= settings.maxOpenLoans)
    return refuse('too-many-waits', 422, { details: { count: settings.maxOpenLoans } })
  for (const days of shiftsOf({ firstDay, lastDay, flexible })) {
    const possible = decideThing({ ...asked, ...days })
    if (possible.ok && possible.value.some((one) => isThere(facts, one)))
      return refuse('copy-is-free', 409, { details: days })
  }
  const { id } = await req.payload.create({
    collection: 'waits',
    data: {
      city: city.id,
      person: person.id,
      organisation: facts.acting.organisation?.id ?? null,
      equipment: facts.id,
      desk: facts.desks.find(({ slug }) => slug === line.desk)?.id ?? null,
      firstDay,
      lastDay,
      flexible,
      purpose,
      ofAge,
      state: 'waiting',
    },
    depth: 0,
    req,
  })
  return ok({ id })
}

const readOpenWaits = async (req: PayloadRequest, person: string, city: string): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select equipment_id as equipment from waits
    where person_id = ${person} and city_id = ${city} and state in ('waiting', 'offered')`)
  return (rows as { equipment: string }[]).map(({ equipment }) => equipment)
}
