import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import { isUuid } from '../../kernel/identifier.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { askedBy } from './askedBySql.ts'
import { isOpenLoan, isOverdue } from './busy.ts'
import { depositJson } from './deposit/depositSql.ts'
import type { Deposit } from './deposit/rules.ts'
import { type PublicDesk, publicDesk } from './readDesks.ts'
import { type LoanState, loanStates, openStates } from './rules.ts'

/** A loan as its borrower sees it. `happened`: when it came into each state, first first, as instants. */
export type OwnLoan = {
  id: string
  state: LoanState
  overdue: boolean
  firstDay: Day
  lastDay: Day
  /** the days its borrower asked for, while the desk has not answered */
  wished: { firstDay: Day; lastDay: Day } | null
  /** until when an offer holds it, an instant */
  offeredUntil: string | null
  deposit: Deposit
  /** name of the organisation in whose name it was asked for */
  organisation: string | null
  /** name of who asked for it at the desk in their name; null: themselves */
  askedBy: string | null
  purpose: string | null
  reason: string | null
  copy: string
  equipment: { slug: string; name: string; accessories: string | null; picture: StoredPicture | null }
  /** the kit it is a part of */
  kit: { slug: string; name: string } | null
  /** the others that were asked for with it */
  together: { id: string; name: string; firstDay: Day }[]
  desk: PublicDesk
  happened: { state: LoanState; at: string }[]
}

type Asked = { payload: Payload; city: City; language: Language; person: string }

const mostShown = 100

/** The loans of a person in a city, the newest period first: what is not over before what is. One statement. */
export const readLoansOf = (asked: Asked): Promise<OwnLoan[]> => read(asked, sql`true`)

/** One of them; undefined if it is none of theirs. */
export const readLoanOf = async ({ id, ...asked }: Asked & { id: string }): Promise<OwnLoan | undefined> => {
  if (!isUuid(id)) return undefined
  const [loan] = await read(asked, sql`l.id = ${id}`)
  return loan
}

/** Whether the loan is still something to do for its borrower. */
export const isOpen = ({ state }: Pick<OwnLoan, 'state'>): boolean =>
  (openStates as readonly LoanState[]).includes(state)

const states = sql.raw(loanStates.map((state) => `'${state}'`).join(', '))

const read = async ({ payload, city, language, person }: Asked, which: SQL): Promise<OwnLoan[]> => {
  const languages = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select l.id, l.state, ${isOverdue('l')} as overdue, l.first_day as "firstDay", l.last_day as "lastDay", l.purpose,
      to_json(l.offered_until) #>> '{}' as "offeredUntil",
      case when l.wished_last_day <> '' then json_build_object('firstDay', l.wished_first_day, 'lastDay', l.wished_last_day) end as wished, l.reason,
      ${depositJson} as deposit,
      (select ${localised('groups', 'name', 'g', languages)} from groups g where g.id = l.organisation_id) as organisation,
      ${askedBy(sql`l.id`, sql`l.person_id`)} as "askedBy",
      u.inventory_number as copy, ${publicDesk(languages)} as desk,
      json_build_object('slug', e.slug, 'name', ${localised('equipment', 'name', 'e', languages)},
        'accessories', ${localised('equipment', 'accessories', 'e', languages)},
        'picture', ${storedPicture('e.image_id', languages)}) as equipment,
      (select json_build_object('slug', k.slug, 'name', ${localised('equipment', 'name', 'k', languages)})
        from equipment k where k.id = l.kit_id) as kit,
      coalesce((select json_agg(json_build_object('id', o.id, 'firstDay', o.first_day, 'name', ${localised('equipment', 'name', 'e', languages)})
          order by o.first_day, o.id)
        from loans o join equipment e on e.id = o.equipment_id
        where o.id <> l.id and (o.basket = l.basket or o.bundle = l.bundle)), '[]') as together,
      coalesce((select json_agg(json_build_object('state', substr(v.type, 6), 'at', v.at) order by v.at, v.id)
        from events v where v.subject_id = l.id and substr(v.type, 6) in (${states})), '[]') as happened
    from loans l join equipment e on e.id = l.equipment_id join desks d on d.id = l.desk_id join units u on u.id = l.unit_id
    where l.city_id = ${city.id} and l.person_id = ${person} and ${which}
    order by ${isOpenLoan('l')} desc, l.starts_at desc, l.id limit ${mostShown}`)
  return rows as unknown as OwnLoan[]
}
