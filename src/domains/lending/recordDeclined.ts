import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { log } from '../../kernel/log.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import type { LoanLine } from './lendLine.ts'

type Declined = { line: LoanLine; refusal: Refusal }

/** Of one thing within an hour: beyond it somebody presses a button again and again. */
const most = 60

/**
 * Remembers, for the figures, which thing was refused, at which desk and why; never to whom. A refusal is rolled back, so this
 * is written beside its transaction; if it cannot be written, the request is answered as it would have been. What was only
 * filled in wrongly (400), or is not lent (404), is none.
 */
export const recordDeclined = async (
  payload: Payload,
  city: Pick<City, 'id'>,
  declined: readonly Declined[],
): Promise<void> => {
  const rows = declined
    .filter(({ refusal: { status } }) => status === 409 || status === 422)
    .map(({ line, refusal }) => ({ slug: line.equipment, desk: line.desk ?? null, reason: refusal.reason }))
  if (rows.length === 0) return
  try {
    await adapterOf(payload).drizzle.execute(sql`
      insert into events (city_id, type, subject_id, data)
      select e.city_id, 'loan.declined', e.id, jsonb_build_object('reason', r.reason, 'desk', d.slug)
      from json_to_recordset(${JSON.stringify(rows)}::json) as r(slug text, desk text, reason text)
        join equipment e on e.city_id = ${city.id} and e.slug = r.slug
        left join desks d on d.city_id = e.city_id and d.slug = r.desk
      where ${most} > (select count(*) from events v
        where v.subject_id = e.id and v.type = 'loan.declined' and v.at > now() - interval '1 hour')`)
  } catch (error) {
    log.warn({ error }, 'a refusal was not counted')
  }
}
