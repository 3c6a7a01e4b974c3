import { randomBytes } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { handleFrom } from './rules.ts'

/** The handle a name suggests, or one like it that nobody has. */
export const freeHandle = async (req: PayloadRequest, name: string): Promise<string> => {
  const handle = handleFrom(name)
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handle ${handle}`}, 0))`)
  const { rows } = await db.execute(sql`select 1 from people where handle = ${handle}`)
  return rows.length === 0 ? handle : `${handle}-${randomBytes(3).toString('hex').slice(0, 5)}`
}
