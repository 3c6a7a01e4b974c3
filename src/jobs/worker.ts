import type { Payload } from 'payload'
import { configuration } from '../config.ts'
import { closeQueue, type Jobs, openQueue } from '../database/queue.ts'
import { sendMail } from '../domains/notifications/sendMail.ts'
import { waitingMails } from '../domains/notifications/waitingMails.ts'
import { publishScheduled } from '../domains/pages/publishScheduled.ts'
import { hostTable, replaceHostTable } from '../domains/tenancy/hosts.ts'
import { loadCities } from '../domains/tenancy/loadCities.ts'

/** Works off the queues until stopped. Any number of workers may run. Mails that waited because there was no way to send
 *  them are taken up again at the start. */
export const startWorker = async (payload: Payload): Promise<() => Promise<void>> => {
  if (hostTable().byId.size === 0) replaceHostTable(await loadCities(payload), configuration().platformHost)
  const boss = await openQueue(payload, { supervise: true })
  await boss.work<Jobs['mail']>('mail', { pollingIntervalSeconds: 0.5, batchSize: 1 }, async ([job]) => {
    if (job) await sendMail(payload, job.data.id)
  })
  await boss.work<Jobs['publication']>(
    'publication',
    { pollingIntervalSeconds: 2, batchSize: 1 },
    async ([job]) => {
      if (job) await publishScheduled(payload, job.data)
    },
  )
  for (const id of await waitingMails(payload)) await boss.send('mail', { id })
  return closeQueue
}
