import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Day } from '../../kernel/time.ts'
import type { InstituteKind } from './rules.ts'

/** An institute in the overview of the three. */
export type InstituteSummary = {
  kind: InstituteKind
  name: string
  purpose: string
  picture: StoredPicture | null
  seats: number
  emptySeats: number
}

/** An institute on its own page. */
export type InstituteDetail = InstituteSummary & {
  /** Markdown */
  charter: string | null
  email: string | null
  /** in the order of the charter; a seat without a holder is empty */
  members: {
    group: string
    title: string
    holder: string | null
    firstDay: Day | null
    lastDay: Day | null
  }[]
  guides: { slug: string; title: string; summary: string }[]
}

/** The published institutes of a city, in the order in which they hand over to each other. One statement. */
export const readInstitutes = async (reading: Reading): Promise<InstituteSummary[]> =>
  rowsOf<InstituteSummary>(
    reading.payload,
    sql`select ${summaryOf(reading)} from institutes i
      where i.city_id = ${reading.city.id} and i._status = 'published' order by i.kind`,
  )

/** One published institute with its seats and guides, or nothing. One statement. */
export const readInstitute = async (
  reading: Reading & { kind: InstituteKind },
): Promise<InstituteDetail | undefined> => {
  const { payload, city, kind } = reading
  const languages = order(reading)
  const [institute] = await rowsOf<InstituteDetail>(
    payload,
    sql`select ${summaryOf(reading)}, i.email, ${localised('institutes', 'charter', 'i', languages)} as charter,
        (select coalesce(json_agg(json_build_object('group', ${localised('seats', 'group', 's', languages)},
            'title', ${localised('seats', 'title', 's', languages)}, 'holder', nullif(s.holder, ''),
            'firstDay', s.first_day, 'lastDay', s.last_day) order by s."order", s.id), '[]')
          from seats s where s.institute_id = i.id) as members,
        (select coalesce(json_agg(json_build_object('slug', g.slug,
            'title', ${localised('guides', 'title', 'g', languages)},
            'summary', ${localised('guides', 'summary', 'g', languages)}) order by g.slug), '[]')
          from guides g where g.city_id = i.city_id and g.institute::text = i.kind::text
            and g._status = 'published') as guides
      from institutes i where i.city_id = ${city.id} and i.kind = ${kind} and i._status = 'published'`,
  )
  return institute
}

const order = ({ city, language }: Reading) => languageOrder(city, language)

const summaryOf = (reading: Reading) => {
  const languages = order(reading)
  return sql`i.kind, ${localised('institutes', 'name', 'i', languages)} as name,
    ${localised('institutes', 'purpose', 'i', languages)} as purpose,
    ${storedPicture('i.image_id', languages)} as picture,
    (select count(*)::int from seats s where s.institute_id = i.id) as seats,
    (select count(*)::int from seats s where s.institute_id = i.id and coalesce(s.holder, '') = '') as "emptySeats"`
}
