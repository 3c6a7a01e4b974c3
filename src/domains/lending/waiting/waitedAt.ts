import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { partsOf } from '../partsSql.ts'

/** The models that somebody waits for and may have from this desk, or as a part of a kit. Ids. */
export const waitedAt = async (req: PayloadRequest, desk: string): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select distinct x.id from waits w cross join lateral ${partsOf(sql`w.equipment_id`)} x
    where w.state = 'waiting' and (w.desk_id is null or w.desk_id = ${desk})
      and exists (select from units u where u.equipment_id = x.id and u.desk_id = ${desk})`)
  return (rows as { id: string }[]).map(({ id }) => id)
}

/** As `waitedAt`, where a visit that becomes free lets somebody come who could not; none where the desk receives everybody. */
export const waitedForVisit = async (req: PayloadRequest, desk: string): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`select receives_only_so_many(${desk}) as few`)
  return rows[0]?.['few'] ? waitedAt(req, desk) : []
}
