import type { Payload } from 'payload'
import { closeQueue, type Jobs, openQueue } from '../database/queue.ts'
import { sendMail } from '../domains/notifications/sendMail.ts'

/** Works off the queues until stopped. Any number of workers may run. */
export const startWorker = async (payload: Payload): Promise<() => Promise<void>> => {
  const boss = await openQueue(payload, { supervise: true })
  await boss.work<Jobs['mail']>('mail', { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await sendMail(payload, job.data.id)
  })
  return closeQueue
}
