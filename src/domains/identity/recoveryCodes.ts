import { randomInt } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { keyedHash } from './keyedHash.ts'

const count = 10
/** Without what is taken for something else when written by hand: 0 and o, 1, i and l. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Replaces the recovery codes of a person with ten new ones (49 bits each), of which only hashes are kept. */
export const writeRecoveryCodes = async (req: PayloadRequest, person: string): Promise<string[]> => {
  const codes = Array.from({ length: count }, newCode)
  const db = await sqlOf(req)
  await db.execute(sql`delete from recovery_codes where person_id = ${person}`)
  for (const code of codes) {
    await db.execute(
      sql`insert into recovery_codes (person_id, hash) values (${person}, ${hashOf(person, code)})`,
    )
  }
  return codes
}

/** Uses up one code. Whether it was one of theirs and still unused. */
export const takeRecoveryCode = async (
  req: PayloadRequest,
  person: string,
  code: string,
): Promise<boolean> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(
    sql`delete from recovery_codes where person_id = ${person} and hash = ${hashOf(person, code)}`,
  )
  return rowCount === 1
}

const newCode = (): string => {
  const letter = () => letters[randomInt(letters.length)]
  const half = () => Array.from({ length: 5 }, letter).join('')
  return `${half()}-${half()}`
}

const hashOf = (person: string, code: string): string =>
  keyedHash('recovery code', `${person} ${code.toLowerCase().replace(/[^a-z0-9]/g, '')}`)
