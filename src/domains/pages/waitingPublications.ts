import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import type { Jobs } from '../../database/queue.ts'
import { adapterOf } from '../../database/sqlOf.ts'

/** Drafts with a time to become public at: after a restore no job knows of them. One that a job still waits for is among
 *  them too: it is published once, whoever asks for it. */
export const waitingPublications = async (payload: Payload): Promise<Jobs['publication'][]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql.join(
      [sql.raw('pages'), sql.raw('news')].map(
        (collection) => sql`
          select '${collection}' as collection, parent_id as id,
            to_char(version_publish_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
          from _${collection}_v where latest and version__status = 'draft' and version_publish_at is not null`,
      ),
      sql` union all `,
    ),
  )
  return rows as Jobs['publication'][]
}
