import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../database/localised.ts'
import { rowsOf } from '../database/reading.ts'
import type { City } from '../domains/tenancy/City.ts'
import type { Language } from '../i18n/languages.ts'

/** Something that happened to a copy. `from`, `to`: names of desks or copies, else states. Days are days of the city, of the
 *  loan or the repair that it is about; `at` an instant. */
export type Happened = {
  id: string
  type: string
  at: string
  actor: string | null
  from: string | null
  to: string | null
  firstDay: string | null
  lastDay: string | null
  href: string | null
}

type Asked = { unit: string; city: City; language: Language }
const most = 200

/**
 * The history of a copy, the latest first: its own events, and those of each loan for as long as the loan had this copy.
 * One statement.
 */
export const readHistory = (payload: Payload, { unit, city, language }: Asked): Promise<Happened[]> => {
  const desk = (id: string) => sql`(select ${localised('desks', 'name', 'd', languageOrder(city, language))}
    from desks d where d.id::text = ${sql.raw(id)})`
  const copy = (id: string) => sql`(select u.inventory_number from units u where u.id::text = ${sql.raw(id)})`
  return rowsOf<Happened>(
    payload,
    sql`
    with swap as (
      select subject_id as loan, data ->> 'from' as before, data ->> 'to' as after, at, id
      from events where type = 'loan.copy-changed' and subject_id in (
        select id from loans where unit_id = ${unit}
        union select subject_id from events where type = 'loan.copy-changed' and data ->> 'from' = ${unit})),
    -- Which copy a loan had when something happened: that of the last swap until then, else that before the first.
    happened as (
      select v.*, l.first_day, l.last_day, coalesce(
        (select s.after from swap s where s.loan = l.id and (s.at, s.id) <= (v.at, v.id) order by s.at desc, s.id desc limit 1),
        (select s.before from swap s where s.loan = l.id order by s.at, s.id limit 1), l.unit_id::text) as copy
      from loans l join events v on v.subject_id = l.id
      where l.city_id = ${city.id} and (l.unit_id = ${unit} or l.id in (select loan from swap)))
    select h.id, h.type, to_json(h.at) #>> '{}' as at, a.name as actor, ${copy(`h.data ->> 'from'`)} as from,
      ${copy(`h.data ->> 'to'`)} as to, h.first_day as "firstDay", h.last_day as "lastDay",
      '/admin/collections/loans/' || h.subject_id as href
    from happened h left join people a on a.id = h.actor_id
    where h.type not like 'loan.deposit-%' and h.copy = ${unit} or h.type = 'loan.copy-changed' and h.data ->> 'from' = ${unit}
    union all
    select v.id, v.type, to_json(v.at) #>> '{}', a.name, coalesce(${desk(`v.data ->> 'from'`)}, v.data ->> 'from'),
      coalesce(${desk(`v.data ->> 'to'`)}, v.data ->> 'to'), v.data ->> 'firstDay', v.data ->> 'lastDay',
      (select '/admin/collections/maintenance/' || m.id from maintenance m where m.id::text = v.data ->> 'maintenance')
    from events v left join people a on a.id = v.actor_id where v.subject_id = ${unit} and v.city_id = ${city.id}
    order by at desc, id desc limit ${most}`,
  )
}
