import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder } from '../../../database/localised.ts'
import { type Reading, rowsOf } from '../../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../../database/storedPicture.ts'
import type { Language } from '../../../i18n/languages.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import type { Day } from '../../../kernel/time.ts'
import type { EquipmentCategory } from '../rules.ts'
import type { Span } from './decideBorrowing.ts'
import { mayLend, publicOwner } from './ownerSql.ts'
import type { ThingApproval } from './rules.ts'
import { blocking, takenDays } from './takenDays.ts'

/** A neighbour's thing as a list shows it. */
export type ListedThing = {
  id: string
  name: string
  language: Language
  category: EquipmentCategory
  /** part of town; null: not said */
  part: string | null
  picture: StoredPicture | null
  /** under which name it is lent; null: none is told */
  owner: string | null
}

type Asked = Reading & {
  category?: EquipmentCategory | undefined
  part?: string | undefined
  /** only what is nobody's on all of these days */
  period?: Span | undefined
  /** the one after which the list goes on, an id */
  after?: string | undefined
  limit: number
}

/** What residents of a city offer who may lend, the newest first. Nothing goes out of it that tells where somebody lives. One statement. */
export const readThings = ({
  payload,
  city,
  language,
  category,
  part,
  period,
  after,
  limit,
}: Asked): Promise<ListedThing[]> => {
  const order = languageOrder(city, language)
  return rowsOf<ListedThing>(
    payload,
    sql`
    select t.id, t.name, t.language, t.category, t.part, ${storedPicture('t.image_id', order)} as picture, ${publicOwner(order)} as owner
    from things t join people p on p.id = t.person_id
    where t.city_id = ${city.id} and t.state = 'offered' and ${mayLend(sql`now()`)}
      and (${category ?? null}::text is null or t.category::text = ${category ?? null})
      and (${part ?? null}::text is null or t.part = ${part ?? null})
      and (${period?.firstDay ?? null}::text is null or not exists (select from borrowings b where b.thing_id = t.id
        and b.state in (${blocking}) and b.first_day <= ${period?.lastDay ?? null} and b.last_day >= ${period?.firstDay ?? null}))
      and (${after ?? null}::uuid is null or (t.created_at, t.id) < (select o.created_at, o.id from things o where o.id = ${after ?? null}))
    order by t.created_at desc, t.id desc limit ${limit}`,
  )
}

/** One of them, with what its owner asks and the days that are somebody's. */
export type OfferedThing = ListedThing & {
  description: string
  terms: string | null
  /** days */
  maxDays: number
  leadDays: number
  approval: ThingApproval
  taken: Span[]
}

/** A thing that is offered; undefined if there is none of that id in the city. One statement. */
export const readThing = async ({
  payload,
  city,
  language,
  id,
  day,
}: Reading & { id: string; day: Day }): Promise<OfferedThing | undefined> => {
  if (!isUuid(id)) return undefined
  const order = languageOrder(city, language)
  const [thing] = await rowsOf<OfferedThing>(
    payload,
    sql`
    select t.id, t.name, t.language, t.category, t.part, t.description, t.terms, t.max_days::int as "maxDays",
      t.lead_days::int as "leadDays", t.approval, ${storedPicture('t.image_id', order)} as picture, ${publicOwner(order)} as owner,
      ${takenDays(sql`t.id`, day)} as taken
    from things t join people p on p.id = t.person_id
    where t.id = ${id} and t.city_id = ${city.id} and t.state = 'offered' and ${mayLend(sql`now()`)}`,
  )
  return thing
}
