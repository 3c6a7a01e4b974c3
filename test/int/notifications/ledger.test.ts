import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { configuration } from '../../../src/config.ts'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { forgetMailTexts } from '../../../src/domains/notifications/forgetMailTexts.ts'
import { sendMail } from '../../../src/domains/notifications/sendMail.ts'
import { writeMail } from '../../../src/domains/notifications/writeMail.ts'
import { hostTable } from '../../../src/domains/tenancy/hosts.ts'
import { startWorker } from '../../../src/jobs/worker.ts'
import { ok, refuse } from '../../../src/kernel/result.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const received: string[] = []
let failures = 0

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData: (stream, _session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (failures > 0) {
        failures -= 1
        done(new Error('busy'))
        return
      }
      received.push(Buffer.concat(chunks).toString('utf8'))
      done()
    })
  },
})

let stopWorker: () => Promise<void>

beforeAll(async () => {
  await new Promise<void>((listening) => smtp.listen(0, '127.0.0.1', listening))
  const address = smtp.server.address()
  configuration().smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
  await buildCity(portal.payload, { slug: 'postes' })
  await portal.refreshHosts()
  stopWorker = await startWorker(portal.payload)
})
afterAll(async () => {
  await stopWorker()
  smtp.close()
})

const write = (key: string, outcome: 'kept' | 'refused' = 'kept') =>
  inTransaction({ payload: portal.payload }, async (req) => {
    const city = hostTable().bySlug.get('postes')
    if (!city) throw new Error('No city')
    await writeMail(req, {
      key,
      notice: 'test',
      city,
      to: { email: 'anne@ville.example', language: 'fr', person: null },
      letter: {
        subject: `Sujet ${key}`,
        paragraphs: ['Bonjour <Anne>'],
        action: { label: 'Voir', href: 'http://localhost/x' },
      },
    })
    return outcome === 'kept' ? ok(true) : refuse('no', 422)
  })

const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; waited < 20_000 && !condition(); waited += 50) await pause(50)
}

const stored = async (key: string): Promise<Record<string, unknown> | undefined> =>
  (await portal.database.query('select * from mails where key = $1', [key])).rows[0]

describe('a mail', () => {
  test('leaves after COMMIT, in text and HTML, with the city’s name and address', async () => {
    await write('one')
    await until(() => received.length > 0)
    expect(received).toHaveLength(1)
    expect(received[0]).toMatch(/Subject: Sujet one/)
    expect(received[0]).toMatch(/text\/plain[\s\S]*text\/html/)
    expect(received[0]).toContain('Bonjour &lt;Anne&gt;')
    expect(received[0]).toMatch(/1 place de la Libert/)
  })

  test('of a transaction that was rolled back never leaves', async () => {
    const before = received.length
    await write('two', 'refused')
    await pause(1500)
    expect(received).toHaveLength(before)
    const { rows } = await portal.database.query(`select 1 from mails where key = 'two'`)
    expect(rows).toEqual([])
  })

  test('written twice under one key is one mail', async () => {
    const before = received.length
    await Promise.all([write('three'), write('three'), write('three')])
    await until(() => received.length > before)
    await pause(1200)
    expect(received).toHaveLength(before + 1)
  })

  test('that several workers take up at once is sent by one', async () => {
    const before = received.length
    await stopWorker()
    await write('four')
    const { rows } = await portal.database.query<{ id: string }>(`select id from mails where key = 'four'`)
    const id = rows[0]?.id ?? ''
    await Promise.all(Array.from({ length: 5 }, () => sendMail(portal.payload, id)))
    expect(received).toHaveLength(before + 1)
    stopWorker = await startWorker(portal.payload)
  })

  test('that waited because there was no way to send it leaves when a worker with one starts', async () => {
    const before = received.length
    await stopWorker()
    await write('waiting')
    await portal.database.query(
      `update mails set created_at = now() - interval '1 hour' where key = 'waiting'`,
    )
    await portal.database.query('delete from pgboss.job')
    stopWorker = await startWorker(portal.payload)
    await until(() => received.length > before)
    expect(received).toHaveLength(before + 1)
  })

  test('that could not be delivered is tried again, and its state says so', async () => {
    const before = received.length
    failures = 1
    await write('five')
    const stateOf = async () =>
      (
        await portal.database.query<{ state: string; attempts: number }>(
          `select state, attempts::int from mails where key = 'five'`,
        )
      ).rows[0]
    await until(() => failures === 0)
    await pause(300)
    expect(await stateOf()).toMatchObject({ state: 'failed', attempts: 1 })
    const { rows } = await portal.database.query<{ id: string }>(`select id from mails where key = 'five'`)
    await sendMail(portal.payload, rows[0]?.id ?? '')
    expect(received).toHaveLength(before + 1)
    expect(await stateOf()).toMatchObject({ state: 'sent', attempts: 2 })
  })
  test('loses what it said thirty days after it left, and nothing before or that still waits', async () => {
    const kept = { text: expect.stringContaining('Bonjour'), html: expect.stringContaining('Bonjour') }
    for (const [key, state, days] of [
      ['old', 'sent', 31],
      ['new', 'sent', 29],
      ['never', 'failed', 60],
    ] as const) {
      const before = received.length
      await write(key)
      await until(() => received.length > before)
      await pause(200)
      await portal.database.query(
        `update mails set state = $2, sent_at = now() - make_interval(days => $3), calendar = '{"text": "Bonjour"}' where key = $1`,
        [key, state, days],
      )
    }
    await forgetMailTexts(portal.payload)
    expect(await stored('old')).toMatchObject({
      text: '',
      html: '',
      calendar: null,
      to: 'anne@ville.example',
    })
    expect(await stored('old')).toMatchObject({ state: 'sent', subject: expect.stringMatching(/./) })
    expect(await stored('new')).toMatchObject({ ...kept, calendar: { text: 'Bonjour' } })
    expect(await stored('never')).toMatchObject(kept)
    const before = received.length
    await write('old')
    await pause(1200)
    expect(received).toHaveLength(before)
  })
})
