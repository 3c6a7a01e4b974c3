import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import { byRule } from './thingHooks.ts'

/** Pauses those of the things `t` that are offered, and tells their owners (thingHooks.ts). What was agreed goes on. */
export const pauseThings = async (req: PayloadRequest, which: SQL): Promise<void> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(
    sql`select t.id, t.person_id as owner from things t where t.state = 'offered' and ${which} order by t.id`,
  )
  const things = rows as { id: string; owner: string }[]
  if (things.length === 0) return
  await keepAccountsOpen(
    req,
    things.map(({ owner }) => owner),
  )
  for (const { id } of things) {
    const { rowCount } = await db.execute(
      sql`select from things t where t.id = ${id} and t.state = 'offered' and ${which} for no key update`,
    )
    const data = { state: 'paused' } as const
    const context = { [byRule]: true }
    if (rowCount === 1) await req.payload.update({ collection: 'things', id, data, depth: 0, req, context })
  }
}
