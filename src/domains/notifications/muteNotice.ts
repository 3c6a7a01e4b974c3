import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Unsubscription } from './unsubscribing.ts'

/** Stops a notice for a person, or (`muted: false`) begins it again. Doing it twice changes nothing. Refuses
 *  `person-gone` (404). */
export const muteNotice = async (
  payload: Payload,
  { person, notice, muted }: Unsubscription & { muted: boolean },
): Promise<Result<{ muted: boolean }>> =>
  inTransaction({ payload }, async (req) => {
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      select coalesce((select json_agg(t.text order by t."order") from people_texts t
          where t.parent_id = p.id and t.path = 'mutedNotices'), '[]') as notices
      from people p where p.id = ${person} for update of p`)
    const stored = rows[0] as { notices: string[] } | undefined
    if (!stored) return refuse('person-gone', 404)
    const others = stored.notices.filter((one) => one !== notice)
    await req.payload.update({
      collection: 'people',
      id: person,
      req,
      data: { mutedNotices: muted ? [...others, notice] : others },
    })
    return ok({ muted })
  })
