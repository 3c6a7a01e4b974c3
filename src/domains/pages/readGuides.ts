import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { InstituteKind } from '../institutes/rules.ts'

export const guideAudiences = ['resident', 'business', 'association', 'staff'] as const
export type GuideAudience = (typeof guideAudiences)[number]

/** A guide in a list. */
export type GuideSummary = {
  slug: string
  title: string
  summary: string
  institute: InstituteKind
  audience: GuideAudience
  picture: StoredPicture | null
}

/** A guide on its own page. */
export type GuideDetail = GuideSummary & {
  /** Markdown */
  body: string
  licence: string
  credit: string | null
  updatedAt: string
  /** the other guides of its institute */
  others: { slug: string; title: string; summary: string }[]
}

type Listing = Reading & { institute?: InstituteKind | undefined; audience?: GuideAudience | undefined }

/** All published guides of a city by title: a few dozen at most, so there are no pages. One statement. */
export const readGuides = async (listing: Listing): Promise<GuideSummary[]> => {
  const { payload, city, institute, audience } = listing
  return rowsOf<GuideSummary>(
    payload,
    sql`select ${summaryOf(listing)} from guides g
      where g.city_id = ${city.id} and g._status = 'published'
        and (${institute ?? null}::text is null or g.institute::text = ${institute ?? null})
        and (${audience ?? null}::text is null or g.audience::text = ${audience ?? null})
      order by public.fold(${localised('guides', 'title', 'g', order(listing))}) limit 200`,
  )
}

/** One published guide, or nothing. One statement. */
export const readGuide = async (reading: Reading & { slug: string }): Promise<GuideDetail | undefined> => {
  const { payload, city, slug } = reading
  const languages = order(reading)
  const [guide] = await rowsOf<GuideDetail>(
    payload,
    sql`select ${summaryOf(reading)}, coalesce(${localised('guides', 'body', 'g', languages)}, '') as body,
        g.licence, g.credit, to_char(g.updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "updatedAt",
        (select coalesce(json_agg(json_build_object('slug', o.slug,
            'title', ${localised('guides', 'title', 'o', languages)},
            'summary', ${localised('guides', 'summary', 'o', languages)})), '[]')
          from (select * from guides where city_id = g.city_id and institute = g.institute and id <> g.id
            and _status = 'published' order by slug limit 6) o) as others
      from guides g where g.city_id = ${city.id} and g.slug = ${slug} and g._status = 'published'`,
  )
  return guide
}

const order = ({ city, language }: Reading) => languageOrder(city, language)

const summaryOf = (reading: Reading) => {
  const languages = order(reading)
  return sql`g.slug, g.institute, g.audience, ${localised('guides', 'title', 'g', languages)} as title,
    ${localised('guides', 'summary', 'g', languages)} as summary,
    ${storedPicture('g.image_id', languages)} as picture`
}
