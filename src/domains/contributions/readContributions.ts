import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import { type StoredSound, storedSound } from '../../database/storedSound.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import type { ContributionKind, ContributionState } from './rules.ts'

/** What everybody may know of a contribution. `credit` is the name its maker chose, or null for none. */
export type PublicContribution = {
  id: string
  kind: ContributionKind
  text: string | null
  language: Language
  picture: StoredPicture | null
  sound: StoredSound | null
  licence: string
  credit: string | null
  confirmed: boolean
  createdAt: string
}

/** SQL for a public contribution, under the alias `c`, as JSON. */
export const contributionAsJson = (order: readonly Language[]): SQL => sql`
  json_build_object('id', c.id, 'kind', c.kind, 'text', c.text, 'language', c.language, 'licence', c.licence,
    'credit', c.credit_name, 'confirmed', c.confirmed_at is not null, 'createdAt', c.created_at,
    'picture', ${storedPicture('c.image_id', order)}, 'sound', ${storedSound('c.sound_id', order)})`

/** SQL for what the public added to the stop of the alias `s`, newest first, as JSON: at most so many, those older than
 *  the contribution `before` if it is given. Identifiers are made in order of time. */
export const contributionsOfStop = (order: readonly Language[], most: number, before?: string): SQL => sql`
  coalesce((select json_agg(${contributionAsJson(order)} order by c.id desc)
    from (select * from contributions where stop_id = s.id and state = 'published'
      ${before ? sql`and id < ${before}` : sql``} order by id desc limit ${most}) c), '[]')`

/** SQL for how many public contributions the stop of the alias `s` has. */
export const contributionCount: SQL = sql`
  (select count(*)::int from contributions where stop_id = s.id and state = 'published')`

export type ContributionOfPerson = Omit<PublicContribution, 'picture' | 'sound'> & {
  state: ContributionState
  /** why it was hidden */
  reason: string | null
  title: string | null
  stop: { id: string; name: string }
}

type Asked = { payload: Payload; city: City; language: Language; person: string }

const most = 100

/** What a person contributed in a city, newest first: at most a hundred. */
export const readContributionsOf = async ({
  payload,
  city,
  language,
  person,
}: Asked): Promise<ContributionOfPerson[]> => {
  const order = languageOrder(city, language)
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select c.id, c.kind, c.text, c.language, c.licence, c.credit_name as credit, c.state,
      c.confirmed_at is not null as confirmed, c.created_at as "createdAt",
      case when c.state = 'hidden' then c.reason end as reason,
      coalesce((select ${localised('images', 'alt', 'i', order)} from images i where i.id = c.image_id),
        (select ${localised('sounds', 'title', 'a', order)} from sounds a where a.id = c.sound_id)) as title,
      json_build_object('id', s.id, 'name', coalesce(${localised('stops', 'name', 's', order)}, s.slug)) as stop
    from contributions c join stops s on s.id = c.stop_id
    where c.person_id = ${person} and c.city_id = ${city.id}
    order by c.created_at desc limit ${most}`)
  return rows as unknown as ContributionOfPerson[]
}
