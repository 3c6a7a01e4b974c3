import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { BusinessModel, BusinessSector, UseOfCommons } from './rules.ts'

export const businessesPerPage = 24

/** A business in a list. */
export type BusinessSummary = {
  slug: string
  name: string
  sector: BusinessSector
  model: BusinessModel
  summary: string
  address: string | null
  /** degrees, WGS 84 */
  lon: number | null
  lat: number | null
  /** a public buyer may order from it */
  procurement: boolean
  picture: StoredPicture | null
  /** names of the commons it builds on */
  commons: string[]
}

/** A business on its own page. Its mail address and who entered it stay with the city's staff. */
export type BusinessDetail = Omit<BusinessSummary, 'commons'> & {
  /** Markdown */
  description: string | null
  url: string | null
  phone: string | null
  /** what comes back to the commons, in its own words */
  returns: string | null
  uses: {
    how: UseOfCommons
    slug: string
    name: string
    summary: string
    licence: string
    picture: StoredPicture | null
  }[]
}

export type BusinessFilter = {
  sector?: BusinessSector | undefined
  model?: BusinessModel | undefined
  procurement?: boolean | undefined
  /** slug of a commons it builds on */
  commons?: string | undefined
}
export type BusinessList = {
  businesses: BusinessSummary[]
  /** how many of each there are in the city, whatever is chosen */
  sectors: { value: BusinessSector; count: number }[]
  models: { value: BusinessModel; count: number }[]
  commons: { value: string; name: string; count: number }[]
  procurement: number
  hasMore: boolean
}

type Listing = Reading & BusinessFilter & { page?: number | undefined }

/** The listed businesses of a city by name, 24 to a page, and what there is to choose from. Three statements. */
export const readBusinesses = async (listing: Listing): Promise<BusinessList> => {
  const { payload, city, sector, model, procurement, commons, page = 1 } = listing
  const languages = order(listing)
  const [businesses, facets, used] = await Promise.all([
    rowsOf<BusinessSummary>(
      payload,
      sql`select ${summaryOf(listing)},
          (select coalesce(json_agg(n.name), '[]') from (
            select distinct ${localised('commons', 'name', 'c', languages)} as name
            from businesses_uses u join commons c on c.id = u.commons_id
            where u._parent_id = b.id and c._status = 'published') n) as commons
        from businesses b
        where b.city_id = ${city.id} and b.state = 'listed'
          and (${sector ?? null}::text is null or b.sector::text = ${sector ?? null})
          and (${model ?? null}::text is null or b.model::text = ${model ?? null})
          and (not ${procurement ?? false}::boolean or b.procurement)
          and (${commons ?? null}::text is null or exists (select from businesses_uses u
            join commons c on c.id = u.commons_id where u._parent_id = b.id and c.slug = ${commons ?? null}))
        order by public.fold(b.name), b.slug
        limit ${businessesPerPage + 1} offset ${(page - 1) * businessesPerPage}`,
    ),
    rowsOf<{
      sector: BusinessSector | null
      model: BusinessModel | null
      procurement: boolean | null
      count: number
    }>(
      payload,
      sql`select sector, model, procurement, count(*)::int as count from businesses
        where city_id = ${city.id} and state = 'listed'
        group by grouping sets ((sector), (model), (procurement))
        order by count(*) desc, sector, model, procurement`,
    ),
    rowsOf<{ value: string; name: string; count: number }>(
      payload,
      sql`select c.slug as value, ${localised('commons', 'name', 'c', languages)} as name, u.count
        from (select u.commons_id, count(distinct b.id)::int as count from businesses_uses u
          join businesses b on b.id = u._parent_id
          where b.city_id = ${city.id} and b.state = 'listed' group by u.commons_id) u
        join commons c on c.id = u.commons_id where c._status = 'published'
        order by u.count desc, name limit 40`,
    ),
  ])
  return {
    businesses: businesses.slice(0, businessesPerPage),
    sectors: facets.flatMap((one) => (one.sector ? [{ value: one.sector, count: one.count }] : [])),
    models: facets.flatMap((one) => (one.model ? [{ value: one.model, count: one.count }] : [])),
    commons: used,
    procurement: facets.find((one) => one.procurement === true)?.count ?? 0,
    hasMore: businesses.length > businessesPerPage,
  }
}

/** One listed business with the commons it builds on, or nothing. One statement. */
export const readBusiness = async (
  reading: Reading & { slug: string },
): Promise<BusinessDetail | undefined> => {
  const { payload, city, slug } = reading
  const languages = order(reading)
  const [business] = await rowsOf<BusinessDetail>(
    payload,
    sql`select ${summaryOf(reading)}, b.url, b.phone,
        ${localised('businesses', 'description', 'b', languages)} as description,
        ${localised('businesses', 'returns', 'b', languages)} as returns,
        (select coalesce(json_agg(json_build_object('how', u.how, 'slug', c.slug, 'licence', c.licence,
            'name', ${localised('commons', 'name', 'c', languages)},
            'summary', ${localised('commons', 'summary', 'c', languages)},
            'picture', ${storedPicture('c.image_id', languages)}) order by u._order), '[]')
          from businesses_uses u join commons c on c.id = u.commons_id
          where u._parent_id = b.id and c._status = 'published') as uses
      from businesses b where b.city_id = ${city.id} and b.slug = ${slug} and b.state = 'listed'`,
  )
  return business
}

const order = ({ city, language }: Reading) => languageOrder(city, language)

const summaryOf = (reading: Reading) => {
  const languages = order(reading)
  return sql`b.slug, b.name, b.sector, b.model, b.address, b.lon::float as lon, b.lat::float as lat,
    coalesce(b.procurement, false) as procurement,
    ${localised('businesses', 'summary', 'b', languages)} as summary,
    ${storedPicture('b.image_id', languages)} as picture`
}
