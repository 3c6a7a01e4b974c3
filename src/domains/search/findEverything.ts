import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'
import { type SearchKind, searchKinds } from './kinds.ts'

export const resultsPerPage = 20
const longestQuery = 200
const lastPage = 50

// Characters of no alphabet, so that no text can pretend to be a mark.
const [markStart, markEnd] = ['\uE000', '\uE001']

export type Excerpt = { text: string; marked: boolean }[]
export type Found = {
  kind: SearchKind
  /** below the language: `training/sound-recording` */
  path: string
  title: string
  excerpt: Excerpt
  /** nothing holds the words as they were typed; this is what they resemble */
  resembles: boolean
}
export type Findings = {
  results: Found[]
  /** how many there are of each kind, whatever kind is asked for */
  counts: Record<SearchKind, number>
  total: number
  page: number
  hasMore: boolean
}

type Query = {
  payload: Payload
  city: Pick<City, 'id'>
  language: Language
  /** as typed: several words, "a phrase", -without */
  words: string
  kind?: SearchKind | undefined
  /** from 1 */
  page?: number | undefined
}

/**
 * What a visitor of a city can find, in their language, the best first, twenty to a page: documents that hold the words
 * in any of their forms and, where these are few, documents whose title or summary resembles them. A word that the
 * language leaves out of its index, as French leaves out "son" (his, but also sound), is held by a title or summary that
 * has it as it was typed. One statement.
 */
export const findEverything = async (query: Query): Promise<Findings> => {
  const words = query.words.normalize('NFC').trim().slice(0, longestQuery)
  const page = Math.min(Math.max(Math.trunc(query.page ?? 1) || 1, 1), lastPage)
  if (!/[\p{L}\p{N}]/u.test(words)) return { results: [], counts: none(), total: 0, page, hasMore: false }
  const { city, language, kind } = query
  const configuration = sql.raw(`'public.communal_${language}'`)
  const { rows } = await adapterOf(query.payload).drizzle.execute(sql`
    with asked as (
      select websearch_to_tsquery(${configuration}, ${words}) as query,
        (select array_agg(w) from regexp_split_to_table(public.fold(${words}), '[^[:alnum:]]+') w
          where length(w) > 2) as terms
    ),
    holding as materialized (
      select e.document_id, e.kind, e.title, true as holds,
        ts_rank_cd(e.words, a.query, 1) + word_similarity(public.fold(${words}), public.fold(e.title)) as rank
      from search_entries e, asked a
      where e.city_id = ${city.id} and e.language = ${language} and e.words @@ a.query
    ),
    resembling as materialized (
      select e.document_id, e.kind, e.title, s.similarity = 1 and numnode(a.query) = 0 as holds, s.similarity as rank
      from search_entries e, asked a,
        lateral (select min(word_similarity(term, e.folded)) as similarity from unnest(a.terms) term) s
      where (select count(*) from holding) < 5 and e.city_id = ${city.id} and e.language = ${language}
        and s.similarity >= 0.4 and not exists (select from holding h where h.document_id = e.document_id)
    ),
    found as (select * from holding union all select * from resembling),
    shown as (
      select * from found where ${kind ?? null}::text is null or kind = ${kind ?? null}::text
      order by holds desc, rank desc, title, document_id
      limit ${resultsPerPage + 1} offset ${(page - 1) * resultsPerPage}
    )
    select
      (select coalesce(json_object_agg(kind, n), '{}') from (select kind, count(*) as n from found group by kind) c) as counts,
      (select coalesce(json_agg(json_build_object('kind', s.kind, 'path', e.path, 'title', s.title,
          'resembles', not s.holds,
          'begins', left(t.text, 12), 'ends', right(t.text, 12),
          'headline', ts_headline(${configuration}, t.text, a.query,
            ${`StartSel=${markStart}, StopSel=${markEnd}, MaxWords=36, MinWords=18, MaxFragments=2, FragmentDelimiter=" … "`}))
        order by s.holds desc, s.rank desc, s.title, s.document_id), '[]')
        from shown s join search_entries e on e.document_id = s.document_id and e.language = ${language}, asked a,
          lateral (select concat_ws(' · ', nullif(e.summary, ''), nullif(e.body, '')) as text) t) as results`)
  const row = rows[0] as unknown as Row
  const counts = { ...none(), ...row.counts }
  return {
    results: row.results
      .slice(0, resultsPerPage)
      .map(({ headline, begins, ends, ...one }) => ({ ...one, excerpt: excerptOf(headline, begins, ends) })),
    counts,
    total: searchKinds.reduce((sum, one) => sum + counts[one], 0),
    page,
    hasMore: row.results.length > resultsPerPage,
  }
}

type Row = {
  counts: Partial<Record<SearchKind, number>>
  results: (Omit<Found, 'excerpt'> & { headline: string; begins: string; ends: string })[]
}

const none = (): Record<SearchKind, number> =>
  Object.fromEntries(searchKinds.map((kind) => [kind, 0])) as Record<SearchKind, number>

/** The headline in parts, with a sign where it leaves out the beginning or the end of the text. */
const excerptOf = (headline: string, begins: string, ends: string): Excerpt => {
  const bare = headline.replaceAll(markStart, '').replaceAll(markEnd, '')
  const parts = headline.split(markStart).flatMap((part, index) => {
    if (index === 0) return [{ text: part, marked: false }]
    const [marked = '', rest = ''] = part.split(markEnd)
    return [
      { text: marked, marked: true },
      { text: rest, marked: false },
    ]
  })
  return [
    { text: bare.startsWith(begins) ? '' : '… ', marked: false },
    ...parts,
    { text: bare.endsWith(ends) ? '' : ' …', marked: false },
  ].filter(({ text }) => text !== '')
}
