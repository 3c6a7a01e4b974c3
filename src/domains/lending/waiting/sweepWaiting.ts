import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import { ok } from '../../../kernel/result.ts'
import { lapseOffer } from './lapseOffer.ts'
import { lockLine, offerNext } from './offerNext.ts'

/**
 * What the waiting lists need without anybody pressing a button: offers whose time is over end, also where no job tells of
 * them; places in line end whose days have come; and what became free by other ways than a loan, a copy or the hours
 * of a desk (other rules, a closure that is taken back, the end of a suspension) is offered. Each in a transaction of its own that looks again: any number of workers may do
 * this at once, die in it and begin anew.
 */
export const sweepWaiting = async (payload: Payload): Promise<void> => {
  const { drizzle } = adapterOf(payload)
  const { rows: over } = await drizzle.execute(
    sql`select id from loans where state = 'offered' and offered_until <= now() order by offered_until`,
  )
  for (const { id } of over as { id: string }[]) await lapseOffer(payload, id)
  const { rows: past } = await drizzle.execute(sql`
    select w.id from waits w join cities c on c.id = w.city_id where w.state = 'waiting'
      and to_char(w.first_day::date + w.flexible::int, 'YYYY-MM-DD') < to_char(now() at time zone c.time_zone, 'YYYY-MM-DD')`)
  for (const { id } of past as { id: string }[]) await endInVain(payload, id)
  const { rows: lines } = await drizzle.execute(
    sql`select distinct w.equipment_id as id, array(select p.model_id::text from equipment_parts p
      where p._parent_id = w.equipment_id) as parts from waits w where w.state = 'waiting'`,
  )
  for (const { id, parts } of lines as { id: string; parts: string[] }[]) {
    const models = parts.length > 0 ? parts : [id]
    await inTransaction({ payload }, async (req) => {
      await lockLine(req, models)
      await offerNext(req, models)
      return ok(undefined)
    })
  }
}

const endInVain = (payload: Payload, id: string) =>
  inTransaction({ payload }, async (req) => {
    const db = await sqlOf(req)
    const { rowCount } = await db.execute(
      sql`select from waits where id = ${id} and state = 'waiting' for update`,
    )
    if (rowCount) await payload.update({ collection: 'waits', id, data: { state: 'lapsed' }, depth: 0, req })
    return ok(undefined)
  })
