import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../../database/localised.ts'
import { type Reading, rowsOf } from '../../../database/reading.ts'
import { today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'

/** Somebody to whom a person lends no more, or an organisation of theirs. */
export type TurnedAway = {
  id: string
  name: string
  /** by which organisation; null: by the person alone */
  organisation: string | null
  /** an instant */
  since: string
}

type Asked = Reading & { city: Pick<City, 'timeZone'>; person: string; now?: Date }

const mostShown = 200

/** To whom they lend no more in a city; the newest first. One statement. */
export const readTurnedAwayOf = ({
  payload,
  city,
  language,
  person,
  now = new Date(),
}: Asked): Promise<TurnedAway[]> =>
  rowsOf<TurnedAway>(
    payload,
    sql`
    select a.id, p.name, a.created_at as since, (select ${localised('groups', 'name', 'g', languageOrder(city, language))}
      from groups g where g.id = a.organisation_id) as organisation
    from turned_away a join people p on p.id = a.person_id where ${onTheirList({ city, person, now })}
    order by a.created_at desc, a.id limit ${mostShown}`,
  )

/** SQL: whether the line `a` of `turned_away` is of that person, or of an organisation to which they belong. */
export const onTheirList = ({
  city,
  person,
  now,
}: {
  city: Pick<City, 'id' | 'timeZone'>
  person: string
  now: Date
}): SQL => sql`a.city_id = ${city.id} and (a.owner_id = ${person} or a.organisation_id in (select m.group_id from group_members m
  where m.person_id = ${person} and m.last_day >= ${today(city.timeZone, now)}))`
