import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import { type StoredFile, storedFile } from '../../database/storedFile.ts'
import { type StoredPicture, storedPicture } from '../../database/storedPicture.ts'
import type { Language } from '../../i18n/languages.ts'
import { type Block, mostThings } from './blocks.ts'
import { type ListedThing, listedThings } from './rules.ts'

/** A thing of the city in a list. */
export type Thing = { slug: string; title: string; summary: string | null; picture: StoredPicture | null }

/** What the parts of a page show besides their own words. What is gone, a draft or another city's is missing. */
export type Parts = {
  pictures: Record<string, StoredPicture>
  files: Record<string, StoredFile>
  /** the newest of each kind that is asked for */
  things: Partial<Record<ListedThing, Thing[]>>
  /** Degrees, WGS 84; a trail's line in few places. */
  desks: { id: string; name: string; address: string; lon: number; lat: number }[]
  trails: { id: string; slug: string; name: string; line: [lon: number, lat: number][] }[]
  commons: { id: string; slug: string; name: string; lon: number; lat: number }[]
}

/** Everything that the parts of a page refer to, in one statement, or none where they refer to nothing. */
export const readParts = async (reading: Reading, blocks: readonly Block[]): Promise<Parts> => {
  const { payload, city, language } = reading
  const languages = languageOrder(city, language)
  const pictures = blocks.flatMap((block) =>
    block.blockType === 'picture' ? [block.image] : block.blockType === 'gallery' ? (block.images ?? []) : [],
  )
  const files = blocks.flatMap((block) => (block.blockType === 'file' ? [block.file] : []))
  const maps = blocks.filter((block) => block.blockType === 'map')
  const kinds = new Map<ListedThing, number>()
  for (const block of blocks) {
    if (block.blockType !== 'things' || !block.of || !listedThings.includes(block.of)) continue
    kinds.set(block.of, Math.min(mostThings, Math.max(block.count ?? 0, kinds.get(block.of) ?? 0)))
  }
  if ([...pictures, ...files, ...maps, ...kinds].length === 0) return nothing
  const listed = sql.join(
    [...kinds].map(([kind, count]) => sql`${kind}::text, (${newest(kind, count, city.id, languages)})`),
    sql`, `,
  )
  const [found] = await rowsOf<Parts>(
    payload,
    sql`select
      (select coalesce(json_object_agg(i.id, ${storedPicture('i.id', languages)}), '{}') from images i
        where i.city_id = ${city.id} and i.open and ${among('i', pictures)}) as pictures,
      (select coalesce(json_object_agg(f.id, ${storedFile('f.id')}), '{}') from files f
        where f.city_id = ${city.id} and ${among('f', files)}) as files,
      json_build_object(${listed}) as things,
      (select coalesce(json_agg(json_build_object('id', d.id, 'name', ${localised('desks', 'name', 'd', languages)},
          'address', d.address, 'lon', d.lon, 'lat', d.lat) order by d.slug), '[]')
        from desks d where d.city_id = ${city.id} and ${among(
          'd',
          maps.flatMap(({ desks }) => desks ?? []),
        )}) as desks,
      (select coalesce(json_agg(json_build_object('id', t.id, 'slug', t.slug,
          'name', ${localised('trails', 'name', 't', languages)}, 'line', coalesce(t.sketch, '[]')) order by t.slug), '[]')
        from trails t where t.city_id = ${city.id} and t._status = 'published'
          and ${among(
            't',
            maps.flatMap(({ trails }) => trails ?? []),
          )}) as trails,
      (select coalesce(json_agg(json_build_object('id', c.id, 'slug', c.slug, 'lon', c.lon, 'lat', c.lat,
          'name', ${localised('commons', 'name', 'c', languages)}) order by c.slug), '[]')
        from commons c where c.city_id = ${city.id} and c._status = 'published' and c.lon is not null and c.lat is not null
          and ${among(
            'c',
            maps.flatMap(({ commons }) => commons ?? []),
          )}) as commons`,
  )
  return found ?? nothing
}

const nothing: Parts = { pictures: {}, files: {}, things: {}, desks: [], trails: [], commons: [] }

const among = (row: string, ids: readonly (string | null | undefined)[]): SQL => {
  const known = ids.filter((id) => typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id))
  return known.length === 0
    ? sql`false`
    : sql`${sql.raw(row)}.id in (${sql.join(
        known.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`
}

type Listed = { table: string; title: string | null; open: string; newest: string }

const published = `_status = 'published'`
const tables: Record<ListedThing, Listed> = {
  training: { table: 'modules', title: 'title', open: published, newest: 'created_at' },
  equipment: { table: 'equipment', title: 'name', open: published, newest: 'created_at' },
  trails: { table: 'trails', title: 'name', open: published, newest: 'created_at' },
  commons: { table: 'commons', title: 'name', open: published, newest: 'created_at' },
  businesses: { table: 'businesses', title: null, open: `state = 'listed'`, newest: 'created_at' },
  guides: { table: 'guides', title: 'title', open: published, newest: 'created_at' },
  news: { table: 'news', title: 'title', open: published, newest: 'published_at' },
}

/** SQL for the newest things of a kind, as JSON. */
const newest = (kind: ListedThing, count: number, city: string, languages: readonly Language[]): SQL => {
  const { table, title, open, newest: by } = tables[kind]
  return sql`select coalesce(json_agg(json_build_object('slug', x.slug,
      'title', ${title ? localised(table, title, 'x', languages) : sql.raw('x.name')},
      'summary', ${localised(table, 'summary', 'x', languages)},
      'picture', ${storedPicture('x.image_id', languages)}) order by x.${sql.raw(by)} desc, x.id desc), '[]')
    from (select * from ${sql.raw(table)} where city_id = ${city} and ${sql.raw(open)}
      order by ${sql.raw(by)} desc, id desc limit ${count}) x`
}
