import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../../database/localised.ts'
import { type Reading, rowsOf } from '../../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../../database/storedPicture.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import type { OfferDecision } from './decideOffer.ts'
import type { ThingState } from './rules.ts'

/** A thing as its owner sees it: what they said of it, and where it stands. */
export type OwnThing = Omit<OfferDecision, 'places'> & {
  id: string
  places: string[]
  state: ThingState
  /** whether it is paused once the city lets it in */
  rests: boolean
  /** why the city took it out */
  reason: string | null
  organisation: string | null
  picture: StoredPicture | null
}

type Asked = Reading & { person: string }

/** What a person offers in a city, or offered, what they took back left aside; the newest first. One statement. */
export const readThingsOf = (asked: Asked): Promise<OwnThing[]> => read(asked, sql`t.state <> 'withdrawn'`)

/** One of them; undefined if it is none of theirs. */
export const readThingOf = async ({
  id,
  ...asked
}: Asked & { id: string }): Promise<OwnThing | undefined> => {
  if (!isUuid(id)) return undefined
  const [thing] = await read(asked, sql`t.id = ${id}`)
  return thing
}

const mostShown = 200

const read = ({ payload, city, language, person }: Asked, which: SQL): Promise<OwnThing[]> => {
  const order = languageOrder(city, language)
  return rowsOf<OwnThing>(
    payload,
    sql`
    select t.id, t.name, t.description, t.language, t.category, t.part, t.terms, t.max_days::int as "maxDays",
      t.lead_days::int as "leadDays", t.approval, t.state, t.rests, t.reason, ${storedPicture('t.image_id', order)} as picture,
      (select ${localised('groups', 'name', 'g', order)} from groups g where g.id = t.organisation_id) as organisation,
      coalesce((select json_agg(l.place order by l._order) from things_places l where l._parent_id = t.id), '[]') as places
    from things t where t.city_id = ${city.id} and t.person_id = ${person} and ${which}
    order by t.created_at desc, t.id desc limit ${mostShown}`,
  )
}
