import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { adapterOf, sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import type { LinkState } from './accountLink.ts'

/** An account as its own operations need it. Never leaves this domain. */
export type PersonRow = {
  id: string
  name: string
  email: string
  language: Language
  verified: boolean
  hash: string
  salt: string
}

const columns = sql`id, name, email, language, coalesce(_verified, false) as verified,
  coalesce(hash, '') as hash, coalesce(salt, '') as salt`

/** An open account by its e-mail, as it is now. */
export const findByEmail = async (payload: Payload, email: string): Promise<PersonRow | undefined> => {
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql`select ${columns} from people where email = ${email} and closed_at is null`,
  )
  return rows[0] as PersonRow | undefined
}

/** An open account by its id, as it is now. */
export const findById = async (payload: Payload, id: string): Promise<PersonRow | undefined> => {
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql`select ${columns} from people where id = ${id} and closed_at is null`,
  )
  return rows[0] as PersonRow | undefined
}

/** An open account, kept from others until the end of the transaction. */
export const lockPerson = async (
  req: PayloadRequest,
  by: { id: string } | { email: string },
): Promise<PersonRow | undefined> => {
  const db = await sqlOf(req)
  const where: SQL = 'id' in by ? sql`id = ${by.id}` : sql`email = ${by.email}`
  const { rows } = await db.execute(
    sql`select ${columns} from people where ${where} and closed_at is null for update`,
  )
  return rows[0] as PersonRow | undefined
}

export const stateOf = ({ email, hash, verified }: PersonRow): LinkState => ({ email, hash, verified })
