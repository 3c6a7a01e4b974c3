import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { idempotent } from '../../../database/idempotent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import { reportable } from './reportable.ts'
import { longest, type ReportKind, reportKinds } from './rules.ts'

type Reporting = {
  payload: Payload
  person: TypedUser
  city: City
  /** ids; `borrowing`: of one of theirs, about which it is */
  thing: string
  borrowing?: string | undefined
  kind: string
  text: string
  /** idempotency key of the form */
  key: string
}

/**
 * Somebody tells the city that something is wrong with a neighbour's thing, or with how it went. It is read by those who moderate;
 * the other of the two is not told who wrote it.
 * Refuses `thing-unknown` (404): not offered, and nothing they had; `key-malformed` (400); `not-verified` (403); `report-kind-missing`,
 * `text-missing`, `message-too-long` (422); `already-reported` (409): their last one is not answered yet; `key-reused` (422).
 */
export const reportThing = async (report: Reporting): Promise<Result<{ id: string }>> => {
  const { payload, person, city, thing, borrowing, kind: sent, text, key } = report
  if (!neighbourSettingsOf(city) || !isUuid(thing)) return refuse('thing-unknown', 404)
  if (borrowing !== undefined && !isUuid(borrowing)) return refuse('thing-unknown', 404)
  if (!isUuid(key)) return refuse('key-malformed', 400)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  const kind = reportKinds.find((one) => one === sent)
  if (!kind) return refuse('report-kind-missing', 422, { fields: { kind: 'report-kind-missing' } })
  if (!text.trim()) return refuse('text-missing', 422, { fields: { text: 'text-missing' } })
  if (text.length > longest.note)
    return refuse('message-too-long', 422, {
      details: { count: longest.note },
      fields: { text: 'message-too-long' },
    })
  const body = { city: city.id, thing, borrowing: borrowing ?? null, kind, text }
  return inTransaction<{ id: string }, Refusal>({ payload, user: person }, (req) =>
    idempotent<{ id: string }, Refusal>(
      req,
      // One report at a time, also from two open tabs.
      { actor: person.id, key, operation: 'reportThing', body, lock: `reports ${city.id} ${person.id}` },
      () => store(req, report, kind),
    ),
  )
}

const store = async (
  req: PayloadRequest,
  report: Reporting,
  kind: ReportKind,
): Promise<Result<{ id: string }>> => {
  const { payload, person, city, thing, borrowing = null, text } = report
  const db = await sqlOf(req)
  const theirs = reportable({ city: city.id, thing, borrowing: report.borrowing, person: person.id })
  if ((await db.execute(sql`select ${theirs}`)).rowCount !== 1) return refuse('thing-unknown', 404)
  const { rowCount } = await db.execute(
    sql`select from reports where thing_id = ${thing} and person_id = ${person.id} and state = 'open'`,
  )
  if (rowCount) return refuse('already-reported', 409)
  const { id } = await payload.create({
    collection: 'reports',
    data: { city: city.id, thing, borrowing, person: person.id, kind, text: text.trim(), state: 'open' },
    depth: 0,
    req,
  })
  await appendEvent(req, { city: city.id, type: 'report.made', subject: id, data: { thing, kind } })
  return ok({ id })
}
