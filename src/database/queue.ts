import { sql } from '@payloadcms/db-postgres'
import type { Payload, PayloadRequest } from 'payload'
import { fromDrizzle, PgBoss } from 'pg-boss'
import { shared } from '../kernel/registry.ts'
import { adapterOf, sqlOf } from './sqlOf.ts'

/** The queues of the house, and what a job of each carries. */
export type Jobs = {
  mail: { id: string }
  /** `at`: the time that the draft named when the job was made, ISO 8601 */
  /** Files that go unless a row names them */
  files: { names: string[] }
  /** A loan that is offered until the job begins */
  offer: { loan: string }
  publication: { collection: 'pages' | 'news'; id: string; at: string }
}
export const queues = ['mail', 'publication', 'files', 'offer'] as const satisfies (keyof Jobs)[]

type Holder = { boss?: Promise<PgBoss> }
const holder = (): Holder => shared<Holder>('queue', () => ({}))

/** The queue of this process, on a small pool of its own. `supervise`: whether this process also keeps the queues tidy. */
export const openQueue = (payload: Payload, { supervise }: { supervise: boolean }): Promise<PgBoss> => {
  const held = holder()
  held.boss ??= start(adapterOf(payload).poolOptions.connectionString as string, supervise)
  return held.boss
}

const start = async (connectionString: string, supervise: boolean): Promise<PgBoss> => {
  const boss = new PgBoss({
    connectionString,
    supervise,
    schedule: false,
    max: 4,
    application_name: 'communal queue',
  })
  boss.on('error', () => undefined)
  await boss.start()
  for (const queue of queues) {
    await boss.createQueue(queue, { retryLimit: 8, retryDelay: 15, retryBackoff: true, expireInSeconds: 120 })
  }
  return boss
}

export const closeQueue = async (): Promise<void> => {
  const held = holder()
  const boss = await held.boss
  delete held.boss
  await boss?.stop({ graceful: true, timeout: 10_000 })
}

/** Puts a job into its queue within the transaction of the request: rolled back with it, seen by a worker after COMMIT, and
 *  not before `startAfter`. */
export const enqueue = async <Q extends keyof Jobs>(
  req: PayloadRequest,
  queue: Q,
  data: Jobs[Q],
  { startAfter }: { startAfter?: Date } = {},
): Promise<void> => {
  const boss = await openQueue(req.payload, { supervise: false })
  await boss.send(queue, data, {
    db: fromDrizzle(await sqlOf(req), sql as never),
    ...(startAfter && { startAfter }),
  })
}

/** Puts a job into its queue whatever becomes of the transaction around. */
export const enqueueAtOnce = async <Q extends keyof Jobs>(
  payload: Payload,
  queue: Q,
  data: Jobs[Q],
  { startAfter }: { startAfter: Date },
): Promise<void> => {
  const boss = await openQueue(payload, { supervise: false })
  await boss.send(queue, data, { startAfter })
}
