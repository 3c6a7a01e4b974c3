import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { BusinessSector, UseOfCommons } from '../business/rules.ts'
import type { CommonsType } from './rules.ts'

export const commonsPerPage = 24

/** A commons in a list. */
export type CommonsSummary = {
  slug: string
  name: string
  summary: string
  type: CommonsType
  licence: string
  steward: string | null
  /** degrees, WGS 84 */
  lon: number | null
  lat: number | null
  picture: StoredPicture | null
  /** listed businesses that build on it */
  businesses: number
}

/** A commons on its own page. */
export type CommonsDetail = CommonsSummary & {
  /** Markdown */
  description: string | null
  needs: string | null
  /** year */
  since: number | null
  url: string | null
  builders: {
    slug: string
    name: string
    sector: BusinessSector
    summary: string
    how: UseOfCommons[]
    returns: string | null
    picture: StoredPicture | null
  }[]
  /** others of the same type */
  alike: { slug: string; name: string; summary: string; picture: StoredPicture | null }[]
}

export type CommonsFilter = { type?: CommonsType | undefined; licence?: string | undefined }
export type CommonsList = {
  commons: CommonsSummary[]
  /** how many of each there are in the city, whatever is chosen */
  types: { value: CommonsType; count: number }[]
  licences: { value: string; count: number }[]
  hasMore: boolean
}

type Listing = Reading & CommonsFilter & { page?: number | undefined }

/** The published commons of a city by name, 24 to a page, and what there is to choose from. Two statements. */
export const readCommonsList = async (listing: Listing): Promise<CommonsList> => {
  const { payload, city, type, licence, page = 1 } = listing
  const [commons, facets] = await Promise.all([
    rowsOf<CommonsSummary>(
      payload,
      sql`select ${summaryOf(listing)} from commons c
        where c.city_id = ${city.id} and c._status = 'published'
          and (${type ?? null}::text is null or c.type::text = ${type ?? null})
          and (${licence ?? null}::text is null or c.licence = ${licence ?? null})
        order by public.fold(${localised('commons', 'name', 'c', order(listing))}), c.slug
        limit ${commonsPerPage + 1} offset ${(page - 1) * commonsPerPage}`,
    ),
    rowsOf<{ type: CommonsType | null; licence: string | null; count: number }>(
      payload,
      sql`select type, licence, count(*)::int as count from commons
        where city_id = ${city.id} and _status = 'published'
        group by grouping sets ((type), (licence)) order by count(*) desc, type, licence`,
    ),
  ])
  return {
    commons: commons.slice(0, commonsPerPage),
    types: facets.flatMap((one) => (one.type ? [{ value: one.type, count: one.count }] : [])),
    licences: facets.flatMap((one) => (one.licence ? [{ value: one.licence, count: one.count }] : [])),
    hasMore: commons.length > commonsPerPage,
  }
}

/** One published commons with the businesses that build on it, or nothing. One statement. */
export const readCommons = async (
  reading: Reading & { slug: string },
): Promise<CommonsDetail | undefined> => {
  const { payload, city, slug } = reading
  const languages = order(reading)
  const [commons] = await rowsOf<CommonsDetail>(
    payload,
    sql`select ${summaryOf(reading)},
        ${localised('commons', 'description', 'c', languages)} as description,
        ${localised('commons', 'needs', 'c', languages)} as needs,
        c.since::int as since, c.url,
        (select coalesce(json_agg(json_build_object('slug', b.slug, 'name', b.name, 'sector', b.sector,
            'summary', ${localised('businesses', 'summary', 'b', languages)}, 'how', u.how,
            'returns', ${localised('businesses', 'returns', 'b', languages)},
            'picture', ${storedPicture('b.image_id', languages)}) order by public.fold(b.name)), '[]')
          from businesses b join (select _parent_id, json_agg(how order by _order) as how from businesses_uses
            where commons_id = c.id group by _parent_id) u on u._parent_id = b.id
          where b.city_id = c.city_id and b.state = 'listed') as builders,
        (select coalesce(json_agg(json_build_object('slug', o.slug,
            'name', ${localised('commons', 'name', 'o', languages)},
            'summary', ${localised('commons', 'summary', 'o', languages)},
            'picture', ${storedPicture('o.image_id', languages)})), '[]')
          from (select * from commons where city_id = c.city_id and type = c.type and id <> c.id
            and _status = 'published' order by updated_at desc, id limit 3) o) as alike
      from commons c where c.city_id = ${city.id} and c.slug = ${slug} and c._status = 'published'`,
  )
  return commons
}

const order = ({ city, language }: Reading) => languageOrder(city, language)

const summaryOf = (reading: Reading) => {
  const languages = order(reading)
  return sql`c.slug, c.type, c.licence, c.steward, c.lon::float as lon, c.lat::float as lat,
    ${localised('commons', 'name', 'c', languages)} as name,
    ${localised('commons', 'summary', 'c', languages)} as summary,
    ${storedPicture('c.image_id', languages)} as picture,
    (select count(distinct u._parent_id)::int from businesses_uses u join businesses b on b.id = u._parent_id
      where u.commons_id = c.id and b.state = 'listed') as businesses`
}
