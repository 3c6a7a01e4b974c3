import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { happenedAt } from '../../database/momentOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { idOf } from '../../kernel/identifier.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import type { City } from '../tenancy/City.ts'
import { keepAccountsOpen } from './keepAccountsOpen.ts'
import { type LoanLine, type LoanRefusal, lendLine } from './lendLine.ts'
import { lockCopies, modelsOf } from './lockCopies.ts'
import { lockVisits } from './lockVisits.ts'
import { recordDeclined } from './recordDeclined.ts'
import { type LoanState, longestPurpose, mostLines } from './rules.ts'
import { lendingSettingsOf } from './settingsOf.ts'
import { tellOfBasket } from './tellOfBasket.ts'

export type LoansRequest = {
  payload: Payload
  /** who borrows, by whose standing, groups and loans it is decided */
  person: TypedUser
  /** who asks in their name at the desk, if it is not themselves; whether they may is for askForSomebody.ts to say */
  by?: TypedUser
  city: City
  /** of the reader: names in refusals are in it */
  language: Language
  /** one or more, no more than `mostLines` */
  lines: readonly LoanLine[]
  purpose: string
  /** whether the person says to be as old as the rules ask */
  ofAge?: boolean
  /** slug of the organisation in whose name the person asks, for all of it */
  organisation?: string | undefined
  /** take what is possible, where not all of it is */
  partly?: boolean
  /** idempotency key of the form */
  key: string
  now?: Date
  /** when it was asked for, where that is to be told of an earlier time than it is written at */
  happened?: Date
}

/** `desk`: id */
export type RequestedLoan = { id: string; state: LoanState; desk: string; firstDay: Day; lastDay: Day }

/** `lines`: by their place, those that are refused; the refusal itself is the first of them. */
export type LoansRefusal = LoanRefusal & { lines?: { line: number; refusal: LoanRefusal }[] }

/**
 * A resident asks for one or more things, or the desk for them, each for whole days of the city's calendar: all of them or none, or with `partly`
 * those that are possible. Writes the loans,
 * their events and the mail in one transaction; what needs no approval by the rules is approved at once.
 * Refuses, for each line, what `lendLine` refuses; `basket-empty`, `basket-full`, `purpose-too-long` (422); `not-verified` (403): the
 * account was closed meanwhile; `key-reused`
 * (422): the same key came with another request.
 */
export const requestLoans = async (request: LoansRequest): Promise<Result<RequestedLoan[], LoansRefusal>> => {
  const {
    payload,
    person,
    by,
    city,
    language,
    lines,
    purpose,
    ofAge = false,
    organisation,
    partly = false,
    key,
  } = request
  if (!lendingSettingsOf(city)) return refuse('equipment-unknown', 404)
  if (lines.length === 0) return refuse('basket-empty', 422)
  if (lines.length > mostLines) return refuse('basket-full', 422, { details: { count: mostLines } })
  if (purpose.length > longestPurpose)
    return refuse('purpose-too-long', 422, {
      details: { count: longestPurpose },
      fields: { purpose: 'purpose-too-long' },
    })
  const body = {
    city: city.id,
    lines,
    purpose,
    ofAge,
    ...(organisation && { organisation }),
    ...(partly && { partly }),
    ...(by && { person: person.id }),
  }
  const result = await inTransaction<RequestedLoan[], LoansRefusal>(
    { payload, user: by ?? person, language },
    (req) => {
      if (request.happened) req.context[happenedAt] = request.happened
      return idempotent<RequestedLoan[], LoansRefusal>(
        req,
        // Two requests of one person wait for each other, so that two open tabs do not pass the city's maximum.
        {
          actor: (by ?? person).id,
          key,
          operation: 'requestLoans',
          body,
          lock: `loans ${city.id} ${person.id}`,
        },
        () => lend(req, request),
      )
    },
  )
  if (!result.ok) await recordDeclined(payload, city, refusedOf(lines, result))
  return result
}

const refusedOf = (lines: readonly LoanLine[], { lines: refused = [] }: LoansRefusal) =>
  refused.flatMap(({ line: place, refusal }) => {
    const line = lines[place]
    return line ? [{ line, refusal }] : []
  })

const lend = async (
  req: Parameters<typeof lendLine>[0],
  request: LoansRequest,
): Promise<Result<RequestedLoan[], LoansRefusal>> => {
  const { person, city, language, lines, purpose, ofAge = false, organisation, now = new Date() } = request
  const settings = lendingSettingsOf(city)
  if (!settings) return refuse('equipment-unknown', 404)
  if (!(await keepAccountsOpen(req, [person.id]))) return refuse('not-verified', 403)
  if (organisation) await lockOrganisation(req, city, organisation)
  await lockVisits(req, sql`${city.id}::uuid`)
  const together = lines.length > 1
  if (together) {
    const slugs = lines.map(({ equipment }) => equipment)
    await lockCopies(req, await modelsOf(req, city, slugs))
  }
  const lending = { person, city, language, settings, purpose, ofAge, organisation, now }
  const basket = together ? randomUUID() : null
  const loans: Loan[] = []
  const refused: { line: number; refusal: LoanRefusal }[] = []
  for (const [line, wanted] of lines.entries()) {
    const result = await lendLine(req, wanted, { ...lending, basket })
    if (result.ok) loans.push(...result.value)
    else refused.push({ line, refusal: result })
  }
  const [first] = refused
  if (first && !(request.partly && loans.length > 0)) return { ...first.refusal, ok: false, lines: refused }
  if (loans[0]?.basket || loans[0]?.bundle) await tellOfBasket(req, loans)
  return ok(
    loans.map(({ id, state, desk, firstDay, lastDay }) => ({
      id,
      state,
      desk: idOf(desk),
      firstDay,
      lastDay,
    })),
  )
}

/** Two people of one organisation wait for each other, so that together they do not pass its maximum. */
const lockOrganisation = async (
  req: Parameters<typeof lendLine>[0],
  city: City,
  organisation: string,
): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`loans ${city.id} ${organisation}`}, 0))`,
  )
}
