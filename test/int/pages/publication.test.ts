import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { readWaiting } from '../../../src/admin/readWaiting.ts'
import { publishScheduled } from '../../../src/domains/pages/publishScheduled.ts'
import { startWorker } from '../../../src/jobs/worker.ts'
import { buildCity, buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city = ''

beforeAll(async () => {
  city = (await buildCity(portal.payload)).id
  await portal.refreshHosts()
})

const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()

const draft = async (slug: string, publishAt: string): Promise<string> => {
  const data = { city, slug, title: slug, summary: slug, publishAt, _status: 'draft' as const }
  const { id } = await portal.payload.create({ collection: 'news', locale: 'fr', draft: true, data })
  return id
}

const reschedule = (id: string, publishAt: string | null) =>
  portal.payload.update({
    collection: 'news',
    id,
    locale: 'fr',
    draft: true,
    data: { publishAt, _status: 'draft' },
  })

const stored = async (id: string) => {
  const { rows } = await portal.database.query<{ status: string; times: string }>(
    `select _status as status, (select count(*) from _news_v v where v.parent_id = n.id and v.version__status = 'published')
       as times from news n where id = $1`,
    [id],
  )
  return rows[0]
}

describe('a draft with a time to publish at', () => {
  test('is published when it comes, by whichever worker', async () => {
    const id = await draft('a-l-heure', soon(1500))
    expect((await stored(id))?.status).toBe('draft')
    const stop = await startWorker(portal.payload)
    for (let waited = 0; waited < 15_000 && (await stored(id))?.status !== 'published'; waited += 200) {
      await pause(200)
    }
    await stop()
    expect(await stored(id)).toEqual({ status: 'published', times: '1' })
  }, 30_000)

  test('is published also when no job knows of it any more, as after a restore', async () => {
    const id = await draft('sans-tache', soon(1500))
    await portal.database.query(`delete from pgboss.job where name = 'publication'`)
    const [stop] = await Promise.all([startWorker(portal.payload), startWorker(portal.payload)])
    const { rows } = await portal.database.query(
      `select data->>'id' as id from pgboss.job where name = 'publication'`,
    )
    expect(rows).toEqual([{ id }])
    for (let waited = 0; waited < 15_000 && (await stored(id))?.status !== 'published'; waited += 200) {
      await pause(200)
    }
    await stop()
    expect(await stored(id)).toEqual({ status: 'published', times: '1' })
  }, 30_000)

  test('is published once, however many take it up at the same time', async () => {
    const at = soon(60_000)
    const id = await draft('une-fois', at)
    const job = { collection: 'news' as const, id, at }
    const done = await Promise.all([1, 2, 3].map(() => publishScheduled(portal.payload, job)))
    expect(done.map((one) => one.ok && one.value).sort()).toEqual([false, false, true])
    expect(await stored(id)).toEqual({ status: 'published', times: '1' })
  })

  test('waits for the new time when it was changed', async () => {
    const [first, second] = [soon(60_000), soon(120_000)]
    const id = await draft('plus-tard', first)
    await reschedule(id, second)
    await publishScheduled(portal.payload, { collection: 'news', id, at: first })
    expect((await stored(id))?.status).toBe('draft')
    await publishScheduled(portal.payload, { collection: 'news', id, at: second })
    expect((await stored(id))?.status).toBe('published')
  })

  test('stays one when the time was taken back', async () => {
    const at = soon(60_000)
    const id = await draft('jamais', at)
    await reschedule(id, null)
    await publishScheduled(portal.payload, { collection: 'news', id, at })
    expect((await stored(id))?.status).toBe('draft')
  })

  test('stays one when it lacks what a public one must have, and those who write are told once', async () => {
    const writer = await buildPerson(portal.payload, { city, roles: ['editor'] })
    await buildPerson(portal.payload, { city, roles: ['desk'] })
    const at = soon(-600_000)
    const id = await draft('incomplet', soon(60_000))
    await portal.payload.update({ collection: 'news', id, locale: 'fr', draft: true, data: { summary: '' } })
    await portal.database.query('update _news_v set version_publish_at = $2 where parent_id = $1', [id, at])
    const job = { collection: 'news' as const, id, at }
    for (const done of await Promise.all([1, 2].map(() => publishScheduled(portal.payload, job)))) {
      expect(done).toEqual({ ok: true, value: false })
    }
    expect((await stored(id))?.status).toBe('draft')
    const { rows } = await portal.database.query(
      `select person_id as person, subject from mails where key like 'unpublished:' || $1 || '%'`,
      [id],
    )
    expect(rows).toEqual([{ person: writer.id, subject: expect.stringContaining('incomplet') }])
    const waiting = await readWaiting(
      portal.payload,
      { person: null, held: [{ city, role: 'editor' }] },
      'fr',
    )
    expect(waiting.map(({ kind, thing }) => [kind, thing])).toContainEqual(['unpublishedNews', 'incomplet'])
    expect(await readWaiting(portal.payload, { person: null, held: [{ city, role: 'desk' }] }, 'fr')).toEqual(
      [],
    )
  })

  test('is refused where the time is over', async () => {
    await expect(draft('hier', soon(-60_000))).rejects.toThrow()
  })

  test('becomes what it says in every language, and none falls back into another', async () => {
    const at = soon(60_000)
    const id = await draft('deux-langues', at)
    await portal.payload.update({
      collection: 'news',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'Two', _status: 'draft' },
    })
    await publishScheduled(portal.payload, { collection: 'news', id, at })
    const { rows } = await portal.database.query(
      'select _locale, title from news_locales where _parent_id = $1 and title is not null order by 1',
      [id],
    )
    expect(rows).toEqual([
      { _locale: 'en', title: 'Two' },
      { _locale: 'fr', title: 'deux-langues' },
    ])
  })
})
