import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { refusalOf } from '../../../database/refusalOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { City } from '../../tenancy/City.ts'
import { inSavepoint } from '../inSavepoint.ts'
import { neighbourSettingsOf } from './neighbourSettings.ts'
import { longest, reportKinds } from './rules.ts'

type Reporting = {
  payload: Payload
  person: TypedUser
  city: City
  /** ids; `borrowing`: of one of theirs, about which it is */
  thing: string
  borrowing?: string | undefined
  kind: string
  text: string
}

/**
 * Somebody tells the city that something is wrong with a neighbour's thing, or with how it went. It is read by those who moderate;
 * the other of the two is not told who wrote it.
 * Refuses `thing-unknown` (404): not offered, and nothing they had; `not-verified` (403); `report-kind-missing`,
 * `text-missing`, `message-too-long` (422); `already-reported` (409): their last one is not answered yet.
 */
export const reportThing = async (report: Reporting): Promise<Result<{ id: string }>> => {
  const { payload, person, city, thing, borrowing, kind: sent, text } = report
  if (!neighbourSettingsOf(city) || !isUuid(thing)) return refuse('thing-unknown', 404)
  if (borrowing !== undefined && !isUuid(borrowing)) return refuse('thing-unknown', 404)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  const kind = reportKinds.find((one) => one === sent)
  if (!kind) return refuse('report-kind-missing', 422, { fields: { kind: 'report-kind-missing' } })
  if (!text.trim()) return refuse('text-missing', 422, { fields: { text: 'text-missing' } })
  if (text.length > longest.note)
    return refuse('message-too-long', 422, {
      details: { count: longest.note },
      fields: { text: 'message-too-long' },
    })
  return inTransaction<{ id: string }, Refusal>({ payload, user: person }, async (req) => {
    if (!(await isTheirsToReport(req, report))) return refuse('thing-unknown', 404)
    const data = {
      city: city.id,
      thing,
      borrowing: borrowing ?? null,
      person: person.id,
      kind,
      text: text.trim(),
      state: 'open' as const,
    }
    try {
      const { id } = await inSavepoint(req, () =>
        payload.create({ collection: 'reports', data, depth: 0, req }),
      )
      await appendEvent(req, { city: city.id, type: 'report.made', subject: id, data: { thing, kind } })
      return ok({ id })
    } catch (error) {
      const refused = refusalOf(error)
      if (!refused) throw error
      return refused
    }
  })
}

const isTheirsToReport = async (
  req: PayloadRequest,
  { person, city, thing, borrowing }: Reporting,
): Promise<boolean> => {
  const theirs = sql`select from borrowings b where b.thing_id = t.id and ${person.id}::uuid in (b.person_id, b.owner_id)`
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(
    borrowing
      ? sql`select from things t where t.id = ${thing} and t.city_id = ${city.id} and exists (${theirs} and b.id = ${borrowing})`
      : sql`select from things t where t.id = ${thing} and t.city_id = ${city.id} and t.person_id <> ${person.id}
          and (t.state in ('offered', 'paused') or exists (${theirs}))`,
  )
  return rowCount === 1
}
