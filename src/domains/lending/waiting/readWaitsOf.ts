import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { adapterOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import type { Day } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import type { WaitState } from './rules.ts'

/** A place in line as whoever holds it sees it. `desk`: its name, null for any. `place`: 1 is next; of what is waited for. */
export type OwnWait = {
  id: string
  state: WaitState
  equipment: { slug: string; name: string }
  desk: string | null
  firstDay: Day
  lastDay: Day
  flexible: number
  place: number | null
  reason: string | null
}

type Asked = { payload: Payload; city: City; language: Language; person: string }

const mostShown = 50

/** What a person waits for in a city, and what became of that, the open ones first. One statement. */
export const readWaitsOf = async ({ payload, city, language, person }: Asked): Promise<OwnWait[]> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select w.id, w.state, w.first_day as "firstDay", w.last_day as "lastDay", w.flexible::int as flexible, w.reason,
      json_build_object('slug', e.slug, 'name', ${localised('equipment', 'name', 'e', order)}) as equipment,
      ${localised('desks', 'name', 'd', order)} as desk,
      case when w.state = 'waiting' then (select count(*)::int from waits o where o.equipment_id = w.equipment_id
        and o.state = 'waiting' and (o.created_at, o.id) <= (w.created_at, w.id)) end as place
    from waits w join equipment e on e.id = w.equipment_id left join desks d on d.id = w.desk_id
    where w.city_id = ${city.id} and w.person_id = ${person} and w.state <> 'offered'
    order by w.state = 'waiting' desc, w.created_at desc limit ${mostShown}`)
  return rows as unknown as OwnWait[]
}
