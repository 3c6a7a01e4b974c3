import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { rowsOf } from '../../../database/reading.ts'
import { isUuid } from '../../../kernel/identifier.ts'

type Asked = { payload: Payload; city: string; thing: string; person: string | null }

/** What somebody may report: what is offered, and what they had or lent, whatever became of it since. Undefined for anything
 *  else. */
export const readReportable = async ({
  payload,
  city,
  thing,
  person,
}: Asked): Promise<{ name: string } | undefined> => {
  if (!isUuid(thing)) return undefined
  const [found] = await rowsOf<{ name: string }>(
    payload,
    sql`
    select t.name from things t where t.id = ${thing} and t.city_id = ${city} and (t.state in ('offered', 'paused')
      or exists (select from borrowings b where b.thing_id = t.id and ${person}::uuid in (b.person_id, b.owner_id)))`,
  )
  return found
}
