import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Language } from '../i18n/languages.ts'

/** The languages in which a text is looked for: the wanted one, then the city's own in their order. */
export const languageOrder = (
  { languages }: { languages: readonly Language[] },
  wanted: Language,
): readonly Language[] => [wanted, ...languages.filter((code) => code !== wanted)]

/** SQL for the text of a localized field in the first of the languages that has it, or null. `row` is the alias of the
 *  document's row in the query: `localised('commons', 'name', 'c', languages)`. Names come from code, never from a
 *  request. */
export const localised = (
  collection: string,
  field: string,
  row: string,
  languages: readonly Language[],
): SQL => {
  const order = languages.map((code) => `'${code}'`).join(', ')
  return sql.raw(
    `(select words."${field}" from ${collection}_locales words where words._parent_id = ${row}.id and words."${field}" <> '' ` +
      `and words._locale in (${order}) order by array_position(array[${order}]::_locales[], words._locale) limit 1)`,
  )
}
