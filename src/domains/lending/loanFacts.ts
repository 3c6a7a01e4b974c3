import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Loan } from '../../payload-types.ts'
import type { City } from '../tenancy/City.ts'
import { askedBy } from './askedBySql.ts'
import type { OpenDesk } from './opening.ts'
import { openingHours } from './openingSql.ts'

/** What a mail about a loan says of it, in the language of its borrower. Of a kit it speaks as of one thing as long as all of it
 *  is at the desk, or all of it out. */
export type LoanFacts = {
  /** id: of the loan, or of what the loans of a kit have in common */
  subject: string
  /** whether it is one part of a kit of which others are elsewhere */
  apart: boolean
  email: string
  language: Language
  person: string
  equipment: string
  /** of the model */
  slug: string
  accessories: string | null
  desk: string
  address: string
  opening: OpenDesk
  /** in whose name it was asked for */
  organisation: { slug: string; name: string } | null
  /** name of who asked for it at the desk, if it was not the borrower */
  askedBy: string | null
  /** how much has happened to the loan so far; of a kit to all its loans */
  sequence: number
  /** of all that is spoken of, in minor units of the city's currency */
  deposits: Pick<Loan, 'deposit' | 'depositTaken' | 'depositReturned'>
  /** the same for all that is written in one transaction */
  writtenAt: string
}

type Subject = Pick<Loan, 'id' | 'person' | 'equipment' | 'desk' | 'state'> &
  Partial<Pick<Loan, 'kit' | 'bundle' | 'organisation'>>

export const readLoanFacts = async (
  req: PayloadRequest,
  { id, person, equipment, desk, state, kit, bundle, organisation }: Subject,
  city: City,
): Promise<LoanFacts | undefined> => {
  const db = await sqlOf(req)
  const texts = (language: Language) => languageOrder(city, language)
  const inWords = (collection: string, field: string, row: string) => sql`(case p.language::text
    ${sql.join(
      city.languages.map((code) => sql`when ${code} then ${localised(collection, field, row, texts(code))}`),
      sql` `,
    )} else ${localised(collection, field, row, texts(city.languages[0]))} end)`
  const scattered = sql`exists (select from loans o where o.bundle = ${bundle ?? null} and o.id <> ${id}
    and ${state === 'handed-over' ? sql`o.state <> 'handed-over'` : sql`o.handed_over_at is not null`})`
  const { rows } = await db.execute(sql`
    with whole as (select ${Boolean(bundle)} and not ${scattered} as kit)
    select case when whole.kit then ${bundle ?? null} else ${id} end as subject, ${Boolean(bundle)} and not whole.kit as apart,
      to_json(now()) #>> '{}' as "writtenAt", p.email, p.language, p.name as person, d.address, e.slug,
      ${inWords('equipment', 'name', 'e')} as equipment, ${inWords('equipment', 'accessories', 'e')} as accessories,
      ${inWords('desks', 'name', 'd')} as desk,
      json_build_object('slug', d.slug, ${openingHours}) as opening,
      (select json_build_object('slug', o.slug, 'name', ${inWords('groups', 'name', 'o')}) from groups o
        where o.id = ${organisation ? idOf(organisation) : null}) as organisation,
      ${askedBy(sql`${id}::uuid`, sql`p.id`)} as "askedBy",
      (select json_build_object('deposit', sum(o.deposit)::int, 'depositTaken', sum(o.deposit_taken)::int,
          'depositReturned', sum(o.deposit_returned)::int) from loans o
        where o.id = ${id} or whole.kit and o.bundle = ${bundle ?? null}) as deposits,
      (select count(*)::int from events v where v.subject_id = ${id} or whole.kit
        and v.subject_id in (select o.id from loans o where o.bundle = ${bundle ?? null})) as sequence
    from whole, people p, equipment e, desks d
    where p.id = ${idOf(person)} and d.id = ${idOf(desk)}
      and e.id = case when whole.kit then ${idOf(kit ?? equipment)}::uuid else ${idOf(equipment)}::uuid end`)
  const found = rows[0] as LoanFacts | undefined
  if (!found) return undefined
  return { ...found, language: city.languages.includes(found.language) ? found.language : city.languages[0] }
}
