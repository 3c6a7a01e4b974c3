import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Borrowing } from '../../../payload-types.ts'
import type { City } from '../../tenancy/City.ts'
import { type Reader, readReader } from '../readReader.ts'
import { publicOwner } from './ownerSql.ts'
import type { Side } from './rules.ts'

/** What a mail between neighbours says: the thing, and the two; null where an account is closed. */
export type BorrowingFacts = {
  thing: string
  /** under which name its owner lends it in public; null: none */
  lender: string | null
  /** how much has happened so far: of two versions in a calendar the later holds */
  sequence: number
} & Record<Side, Reader | null>

export const readBorrowingFacts = async (
  req: PayloadRequest,
  { id, thing, owner, person }: Pick<Borrowing, 'id' | 'thing' | 'owner' | 'person'>,
  city: City,
): Promise<BorrowingFacts> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select t.name as thing, ${publicOwner(city.languages)} as lender, (select count(*)::int from events v where v.subject_id = ${id}) as sequence
    from things t join people p on p.id = t.person_id where t.id = ${idOf(thing)}`)
  const found = rows[0] as Pick<BorrowingFacts, 'thing' | 'lender' | 'sequence'> | undefined
  if (!found) throw new Error(`The borrowing ${id} has no thing`)
  return {
    ...found,
    owner: (await readReader(req, idOf(owner), city)) ?? null,
    borrower: (await readReader(req, idOf(person), city)) ?? null,
  }
}
