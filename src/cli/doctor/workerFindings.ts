import type pg from 'pg'
import { type Finding, fine, wrong } from './Finding.ts'

const run = 'Start the server, or npx communal worker where COMMUNAL_WORKER is outside'

/** Whether somebody works off the queues: of the processes that write their heartbeat there, workers are those that keep
 *  the queues tidy (src/database/queue.ts). One that has missed three beats is gone. */
export const workerFindings = async (client: pg.Client): Promise<Finding[]> => {
  const { rows: there } = await client.query(`select where to_regclass('pgboss.instance') is not null`)
  if (there.length === 0) return [wrong('No worker has run yet, so no mail leaves', run)]
  const { rows } = await client.query<{ workers: string; late: string; last: string | null }>(`select
    (select count(*) from pgboss.instance where supervise and stopped_on is null
      and heartbeat_on > now() - 3 * heartbeat_seconds * interval '1 second') as workers,
    (select to_char(max(heartbeat_on) at time zone 'UTC', 'YYYY-MM-DD HH24:MI') from pgboss.instance where supervise) as last,
    (select count(*) from pgboss.job where state in ('created', 'retry')
      and start_after < now() - interval '10 minutes') as late`)
  const { workers = '0', late = '0', last = null } = rows[0] ?? {}
  return [
    Number(workers) > 0
      ? fine(`Working off the queues: ${workers}`)
      : wrong(`No worker runs${last ? ` since ${last} UTC` : ''}, so no mail leaves`, run),
    ...(Number(late) > 0
      ? [wrong(`${late} jobs wait for more than ten minutes`, 'Run a worker, or more of them')]
      : []),
  ]
}
