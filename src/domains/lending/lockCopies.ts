import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'

/** Holds a copy, and all others of its model at its desk, for the rest of the transaction: nobody else chooses one, lends it or
 *  plans for it meanwhile. In the order in which requests lock them. */
export const lockCopies = async (req: PayloadRequest, unit: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    select from units u where (u.equipment_id, u.desk_id) = (select o.equipment_id, o.desk_id from units o where o.id = ${unit})
    order by u.id for no key update`)
}
