import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { Loan } from '../../payload-types.ts'
import type { City } from '../tenancy/City.ts'
import type { OpenDesk } from './opening.ts'
import { openingHours } from './openingSql.ts'

/** What a mail about a loan says of it, in the language of its borrower. */
export type LoanFacts = {
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
  /** how much has happened to the loan so far */
  sequence: number
}

export const readLoanFacts = async (
  req: PayloadRequest,
  loan: Pick<Loan, 'id' | 'person' | 'equipment' | 'desk' | 'organisation'>,
  city: City,
): Promise<LoanFacts | undefined> => {
  const db = await sqlOf(req)
  const texts = (language: Language) => languageOrder(city, language)
  const inWords = (collection: string, field: string, row: string) => sql`(case p.language::text
    ${sql.join(
      city.languages.map((code) => sql`when ${code} then ${localised(collection, field, row, texts(code))}`),
      sql` `,
    )} else ${localised(collection, field, row, texts(city.languages[0]))} end)`
  const { rows } = await db.execute(sql`
    select p.email, p.language, p.name as person, d.address, e.slug,
      ${inWords('equipment', 'name', 'e')} as equipment, ${inWords('equipment', 'accessories', 'e')} as accessories,
      ${inWords('desks', 'name', 'd')} as desk,
      json_build_object('slug', d.slug, ${openingHours}) as opening,
      (select json_build_object('slug', o.slug, 'name', ${inWords('groups', 'name', 'o')}) from groups o
        where o.id = ${loan.organisation ? idOf(loan.organisation) : null}) as organisation,
      (select count(*)::int from events v where v.subject_id = ${loan.id}) as sequence
    from people p, equipment e, desks d
    where p.id = ${idOf(loan.person)} and e.id = ${idOf(loan.equipment)} and d.id = ${idOf(loan.desk)}`)
  const found = rows[0] as LoanFacts | undefined
  if (!found) return undefined
  return { ...found, language: city.languages.includes(found.language) ? found.language : city.languages[0] }
}

const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)
