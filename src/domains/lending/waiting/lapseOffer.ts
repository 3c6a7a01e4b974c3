import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok } from '../../../kernel/result.ts'

/** Ends an offer whose time is over; the copy goes to the next in line in the same transaction. Whoever comes second, or
 *  after it was taken or declined, finds nothing to do: once in effect, however often it is called. */
export const lapseOffer = async (payload: Payload, loan: string): Promise<void> => {
  await inTransaction({ payload }, async (req) => {
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select l.id, l.state, l.offered_until <= now() as over from loans l
      join loans asked on asked.id = ${loan} and (l.id = asked.id or l.bundle = asked.bundle) order by l.id for update of l`)
    const [first] = rows as { id: string; state: string; over: boolean }[]
    if (first?.state === 'offered' && first.over)
      await payload.update({ collection: 'loans', id: first.id, data: { state: 'lapsed' }, depth: 0, req })
    return ok(undefined)
  })
}
