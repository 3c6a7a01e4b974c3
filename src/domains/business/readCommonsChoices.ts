import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { adapterOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { City } from '../tenancy/City.ts'

export type CommonsChoice = { id: string; name: string }

/** The commons of the city that a business can say it builds on, by name. One statement. */
export const readCommonsChoices = async (
  payload: Payload,
  city: City,
  language: Language,
): Promise<CommonsChoice[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select c.id, ${localised('commons', 'name', 'c', languageOrder(city, language))} as name
    from commons c where c.city_id = ${city.id} and c._status = 'published'`)
  const byName = new Intl.Collator(language)
  return (rows as CommonsChoice[]).sort((one, other) => byName.compare(one.name, other.name))
}
