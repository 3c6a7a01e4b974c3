import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { isLanguage } from '../../i18n/languages.ts'
import type { Recipient } from '../notifications/writeMail.ts'
import type { City } from '../tenancy/City.ts'

/** A person as the reader of a mail of a city, in a language it speaks. */
export type Reader = Recipient & { person: string; name: string }

/** Undefined where the account is closed: nobody reads it. */
export const readReader = async (
  req: PayloadRequest,
  person: string,
  { languages }: Pick<City, 'languages'>,
): Promise<Reader | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select email, name, language::text from people where id = ${person} and closed_at is null`,
  )
  const found = rows[0] as { email: string; name: string; language: string } | undefined
  if (!found) return undefined
  const { language } = found
  const spoken = isLanguage(language) && languages.includes(language) ? language : languages[0]
  return { ...found, person, language: spoken }
}
