import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { adapterOf } from '../../../database/sqlOf.ts'
import { isLanguage, type Language } from '../../../i18n/languages.ts'
import { type Day, today } from '../../../kernel/time.ts'
import { type Prerequisite, prerequisitesOf } from '../../programmes/attestations.ts'
import type { City } from '../../tenancy/City.ts'
import { askedBy } from '../askedBySql.ts'
import { isOpenLoan } from '../busy.ts'
import { depositJson } from '../deposit/depositSql.ts'
import type { Deposit } from '../deposit/rules.ts'
import type { OpenDesk } from '../opening.ts'
import { openingHours } from '../openingSql.ts'
import { requiredBy } from '../requiredSql.ts'
import type { LoanState } from '../rules.ts'

export const deskKinds = ['handOver', 'takeBack', 'lookOver', 'other'] as const
/** What the desk does with it next: hand it over, take it back, look it over; `other`: nothing today. */
export type DeskKind = (typeof deskKinds)[number]

export type DeskLoan = {
  id: string
  kind: DeskKind
  state: LoanState
  firstDay: Day
  lastDay: Day
  late: boolean
  thing: string
  kit: string | null
  accessories: string | null
  /** inventory number of its copy, and whether that can be lent */
  copy: string
  lendable: boolean
  condition: string | null
  purpose: string | null
  note: string | null
  deposit: Deposit
  /** name of the organisation in whose name it was asked for */
  organisation: string | null
  /** name of who asked for it at the desk in the person's name */
  askedBy: string | null
  person: { id: string; name: string; language: Language }
  desk: OpenDesk & { name: string; address: string }
  /** what the thing asks for, with what the person has attended */
  prerequisites: Prerequisite[]
}

type Asked = {
  payload: Payload
  city: City
  language: Language
  /** slug of a desk; undefined: all of the city */
  desk?: string | undefined
  /** part of a name or an address, or an inventory number: all loans of theirs that are open, whatever the day */
  search?: string | undefined
  now?: Date
}

const mostShown = 400

/** What a desk has to do today, by person, late ones first; or what a search finds. In one statement. */
export const readDeskDay = async (asked: Asked): Promise<DeskLoan[]> => {
  const { payload, city, language, desk, search, now = new Date() } = asked
  const order = languageOrder(city, language)
  const day = today(city.timeZone, now)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select l.id, l.state, l.first_day as "firstDay", l.last_day as "lastDay", l.purpose, l.desk_note as note,
      case when l.state in ('approved', 'ready') and l.first_day <= ${day} then 'handOver'
        when l.state = 'handed-over' and l.last_day <= ${day} then 'takeBack'
        when l.state = 'returned' then 'lookOver' else 'other' end as kind,
      (l.state = 'handed-over' and l.due_at <= ${now.toISOString()}::timestamptz) as late,
      ${localised('equipment', 'name', 'e', order)} as thing, ${localised('equipment', 'name', 'k', order)} as kit,
      ${localised('equipment', 'accessories', 'e', order)} as accessories, u.inventory_number as copy,
      u.state = 'available' as lendable, l.return_condition as condition,
      ${depositJson} as deposit,
      (select ${localised('groups', 'name', 'g', order)} from groups g where g.id = l.organisation_id) as organisation,
      ${askedBy(sql`l.id`, sql`l.person_id`)} as "askedBy",
      json_build_object('id', p.id, 'name', p.name, 'language', p.language) as person,
      json_build_object('slug', d.slug, 'name', ${localised('desks', 'name', 'd', order)}, 'address', d.address, ${openingHours}) as desk,
      ${prerequisitesOf({ languages: order, timeZone: city.timeZone, person: sql`p.id`, required: requiredBy(sql`l.equipment_id, l.kit_id`) })} as prerequisites
    from loans l join people p on p.id = l.person_id join units u on u.id = l.unit_id
      join equipment e on e.id = l.equipment_id join desks d on d.id = l.desk_id left join equipment k on k.id = l.kit_id
    where l.city_id = ${city.id} ${desk ? sql`and d.slug = ${desk}` : sql``} and ${search ? found(search) : dueOn(day)}
    order by late desc, p.name, p.id, l.first_day, l.bundle, l.id limit ${mostShown}`)
  return (rows as unknown as DeskLoan[]).map((loan) => ({
    ...loan,
    person: {
      ...loan.person,
      language: isLanguage(loan.person.language) ? loan.person.language : city.languages[0],
    },
  }))
}

const dueOn = (day: Day): SQL => sql`(l.state in ('approved', 'ready') and l.first_day <= ${day}
  or l.state = 'handed-over' and l.last_day <= ${day} or l.state = 'returned')`

const found = (search: string): SQL => {
  const part = `%${search.replaceAll(/[%_\\]/g, '\\$&')}%`
  return sql`(${isOpenLoan('l')} or l.state = 'returned') and (fold(p.name) like fold(${part}) or p.email = lower(${search})
    or upper(u.inventory_number) = upper(${search}))`
}
