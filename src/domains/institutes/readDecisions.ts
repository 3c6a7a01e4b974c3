import { sql } from '@payloadcms/db-postgres/drizzle'
import { languageOrder, localised } from '../../database/localised.ts'
import { type Reading, rowsOf } from '../../database/reading.ts'
import type { Day } from '../../kernel/time.ts'
import type { InstituteKind } from './rules.ts'

/** A decision in a list. */
export type DecisionSummary = {
  id: string
  slug: string
  title: string
  /** What was decided, in a sentence or two */
  summary: string
  institute: InstituteKind
  decidedOn: Day
}

/** How one voted; nothing where a number was not written down. */
export type Votes = { for: number | null; against: number | null; abstained: number | null }

/** A decision on its own page. */
export type DecisionDetail = DecisionSummary & {
  /** Markdown */
  reasons: string
  votes: Votes
}

export const decisionsPerPage = 20

/** The place in the list after which a page of it begins. */
export type DecisionKey = { decidedOn: Day; id: string }

type Listing = Reading & { institute?: InstituteKind | undefined; after?: DecisionKey | undefined }

/** The published decisions of a city, the latest first, with the key of the next page if there is one. One statement. */
export const readDecisions = async (
  listing: Listing,
): Promise<{ decisions: DecisionSummary[]; next: DecisionKey | undefined }> => {
  const { payload, city, institute, after } = listing
  const beyond = after ? sql`and (d.decided_on, d.id) < (${after.decidedOn}, ${after.id}::uuid)` : sql``
  const rows = await rowsOf<DecisionSummary>(
    payload,
    sql`select ${summaryOf(listing)} from decisions d
      where d.city_id = ${city.id} and d._status = 'published'
        and (${institute ?? null}::text is null or d.institute::text = ${institute ?? null}) ${beyond}
      order by d.decided_on desc, d.id desc limit ${decisionsPerPage + 1}`,
  )
  const decisions = rows.slice(0, decisionsPerPage)
  const last = decisions.at(-1)
  const more = rows.length > decisionsPerPage && last
  return { decisions, next: more ? { decidedOn: last.decidedOn, id: last.id } : undefined }
}

/** One published decision, or nothing. One statement. */
export const readDecision = async (
  reading: Reading & { slug: string },
): Promise<DecisionDetail | undefined> => {
  const { payload, city, language, slug } = reading
  const [decision] = await rowsOf<DecisionDetail>(
    payload,
    sql`select ${summaryOf(reading)},
        ${localised('decisions', 'reasons', 'd', languageOrder(city, language))} as reasons,
        json_build_object('for', d.votes_for::int, 'against', d.votes_against::int,
          'abstained', d.votes_abstained::int) as votes
      from decisions d where d.city_id = ${city.id} and d.slug = ${slug} and d._status = 'published'`,
  )
  return decision
}

const summaryOf = ({ city, language }: Reading) => {
  const languages = languageOrder(city, language)
  return sql`d.id, d.slug, d.institute, d.decided_on as "decidedOn",
    ${localised('decisions', 'title', 'd', languages)} as title,
    ${localised('decisions', 'summary', 'd', languages)} as summary`
}
