import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { adapterOf } from '../../../database/sqlOf.ts'
import { log } from '../../../kernel/log.ts'
import { ok } from '../../../kernel/result.ts'
import { isLeft } from './ownerSql.ts'
import { pauseThings } from './pauseThings.ts'

/** Pauses what is lent in the name of an organisation that its owner has left, whoever ended it and when: it would go on in
 *  their own name. Each in a transaction of its own that looks again; what fails is said in the log and tried again by the next
 *  sweep. */
export const sweepThings = async (payload: Payload, now: Date = new Date()): Promise<void> => {
  const left = isLeft(sql`${now.toISOString()}::timestamptz`)
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql`select t.id from things t where t.state = 'offered' and ${left}`,
  )
  for (const { id } of rows as { id: string }[])
    await inTransaction({ payload }, async (req) => {
      await pauseThings(req, sql`t.id = ${id} and ${left}`)
      return ok(undefined)
    }).catch((error: unknown) => log.error({ error, thing: id }, 'pausing what was left failed'))
}
