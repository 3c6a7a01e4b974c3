import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { closeQueue, type Jobs, openQueue } from '../database/queue.ts'
import { sweepBorrowings } from '../domains/lending/neighbours/sweepBorrowings.ts'
import { sweepThings } from '../domains/lending/neighbours/sweepThings.ts'
import { remind } from '../domains/lending/remind.ts'
import { lapseOffer } from '../domains/lending/waiting/lapseOffer.ts'
import { sweepWaiting } from '../domains/lending/waiting/sweepWaiting.ts'
import { sweepFiles } from '../domains/media/sweepFiles.ts'
import { forgetMailTexts } from '../domains/notifications/forgetMailTexts.ts'
import { sendMail } from '../domains/notifications/sendMail.ts'
import { waitingMails } from '../domains/notifications/waitingMails.ts'
import { publishScheduled } from '../domains/pages/publishScheduled.ts'
import { waitingPublications } from '../domains/pages/waitingPublications.ts'
import { log } from '../kernel/log.ts'

/** Works off the queues until stopped. Any number of workers may run. Mails that waited because there was no way to send
 *  them, and drafts whose time to become public no job knows, are taken up again at the start. */
export const startWorker = async (payload: Payload): Promise<() => Promise<void>> => {
  const boss = await openQueue(payload, { supervise: true })
  await boss.work<Jobs['mail']>('mail', { pollingIntervalSeconds: 0.5, batchSize: 10 }, async (jobs) => {
    const ends = await Promise.allSettled(jobs.map(({ data }) => sendMail(payload, data.id)))
    // The queue tries all of them again; those that left are known as sent.
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
  })
  await boss.work<Jobs['publication']>(
    'publication',
    { pollingIntervalSeconds: 2, batchSize: 1 },
    async ([job]) => {
      if (job) await publishScheduled(payload, job.data)
    },
  )
  await boss.work<Jobs['files']>('files', { pollingIntervalSeconds: 5, batchSize: 1 }, async ([job]) => {
    if (job) await sweepFiles(payload, job.data.names)
  })
  await boss.work<Jobs['offer']>('offer', { pollingIntervalSeconds: 5, batchSize: 1 }, async ([job]) => {
    if (job) await lapseOffer(payload, job.data.loan)
  })
  const stopSweeping = [remind, sweepWaiting, sweepBorrowings, sweepThings, forgetMailTexts].map((sweep) =>
    everyFiveMinutes(() => sweep(payload)),
  )
  for (const id of await waitingMails(payload)) await boss.send('mail', { id })
  for (const job of await waitingPublications(payload)) {
    await boss.send('publication', job, { id: idOf(job), startAfter: new Date(job.at) })
  }
  return async () => {
    await Promise.all(stopSweeping.map((stop) => stop()))
    await closeQueue()
  }
}

/** At once, and then five minutes after it was done. What goes wrong is tried again then; nothing is lost by it. */
const everyFiveMinutes = (act: () => Promise<void>): (() => Promise<void>) => {
  const ends = new AbortController()
  const running = (async () => {
    while (!ends.signal.aborted) {
      await act().catch((error: unknown) => log.error({ error }, 'a sweep failed'))
      await pause(300_000, undefined, { signal: ends.signal, ref: false }).catch(() => undefined)
    }
  })()
  return () => {
    ends.abort()
    return running
  }
}

/** The same publication has the same job, however many workers start: a queue takes an id once. */
const idOf = ({ id, at }: Jobs['publication']): string =>
  createHash('sha256')
    .update(`${id} ${at}`)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
