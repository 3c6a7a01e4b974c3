import { randomUUID } from 'node:crypto'
import { createLocalReq, type TypedUser } from 'payload'
import { beforeAll, describe, expect, test } from 'vitest'
import { countLacking } from '../../../src/admin/translations/countLacking.ts'
import { readWorkedOn } from '../../../src/admin/translations/readWorkedOn.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { readTranslation, readTranslations } from '../../../src/domains/translations/readTranslations.ts'
import { saveTranslation } from '../../../src/domains/translations/saveTranslation.ts'
import { buildPerson } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway } from '../identity/doorway.ts'
import { useMediaFolder } from '../tenancy/packs.ts'

const portal = usePortal()
let city: City
let editor: TypedUser
let stranger: TypedUser
let list: string

const page = async (published = true): Promise<string> => {
  const { id } = await portal.payload.create({
    collection: 'pages',
    locale: 'fr',
    data: {
      city: city.id,
      slug: `page-${randomUUID().slice(0, 8)}`,
      title: 'Où nous trouver',
      summary: 'Trois comptoirs.',
      menu: 'none',
      order: 1,
      body: [
        { blockType: 'text', text: 'Venez nous voir.' },
        { blockType: 'call', title: 'Un doute ?', label: 'Écrire', link: 'news' },
        { blockType: 'questions', title: '', items: [{ question: 'Quand ?', answer: 'Mardi.' }] },
        { blockType: 'file', file: list, caption: 'La liste des comptoirs.' },
      ],
      _status: published ? 'published' : 'draft',
    },
  })
  return id
}

const asked = (id: string) => ({ collection: 'pages' as const, id, city, language: 'br' as const })
const look = async (id: string, as = editor) =>
  readTranslation(await createLocalReq({ user: as }, portal.payload), {
    collection: 'pages',
    id,
    wanted: 'br',
  })

const save = async (
  id: string,
  texts: Record<string, string>,
  more: Partial<Parameters<typeof saveTranslation>[0]> = {},
) =>
  saveTranslation({
    ...asked(id),
    payload: portal.payload,
    person: editor,
    spoken: 'fr',
    ground: (await look(id))?.ground ?? '',
    texts,
    publish: true,
    ...more,
  })

const breton = {
  title: 'Pelec’h emaomp',
  summary: 'Tri burev.',
  'body.0.text': 'Deuit d’hor gwelet.',
  'body.1.title': 'Un douetañs ?',
  'body.1.label': 'Skrivañ',
  'body.2.items.0.question': 'Pegoulz ?',
  'body.2.items.0.answer': 'D’ar Meurzh.',
  'body.3.caption': 'Roll ar burevioù.',
}

const stored = (id: string, locale: 'fr' | 'br') =>
  portal.payload.findByID({ collection: 'pages', id, locale, fallbackLocale: false, depth: 0 })

beforeAll(async () => {
  city = (await doorway(portal)).city
  useMediaFolder()
  const data = Buffer.from('nom,rue\nCapucins,Pontaniou\n')
  const file = await portal.payload.create({
    collection: 'files',
    locale: 'fr',
    data: { city: city.id, title: 'Comptoirs', licence: 'CC0-1.0' },
    file: { name: 'comptoirs.csv', data, size: data.length, mimetype: 'text/csv' },
  })
  list = file.id
  const elsewhere = (await doorway(portal)).city
  editor = await buildPerson(portal.payload, { city: city.id, roles: ['editor'] })
  stranger = await buildPerson(portal.payload, { city: elsewhere.id, roles: ['editor'] })
})

describe('a page beside its translation', () => {
  test('offers the parts of the first language without words, and writes them with theirs', async () => {
    const id = await page()
    const before = await look(id)
    expect(before?.state).toBe('missing')
    expect(before?.rows.find(({ path }) => path === 'body.0.text')).toMatchObject({
      source: 'Venez nous voir.',
      target: '',
    })
    expect(before?.rows.some(({ path }) => path.endsWith('link'))).toBe(false)
    expect(await save(id, breton)).toEqual({ ok: true, value: true })
    const there = await stored(id, 'br')
    expect(there).toMatchObject({ title: 'Pelec’h emaomp', _status: 'published' })
    expect(there.body).toMatchObject([
      { blockType: 'text', text: 'Deuit d’hor gwelet.' },
      { blockType: 'call', label: 'Skrivañ', link: 'news' },
      { blockType: 'questions', items: [{ question: 'Pegoulz ?' }] },
      { blockType: 'file', file: list, caption: 'Roll ar burevioù.' },
    ])
    expect((await stored(id, 'fr')).body).toMatchObject([{ text: 'Venez nous voir.' }, {}, {}, {}])
    expect((await look(id))?.state).toBe('done')
  })

  test('is out of date once the original changes, at whatever door, until it is read through', async () => {
    const id = await page()
    await save(id, breton)
    await portal.payload.update({
      collection: 'pages',
      id,
      locale: 'fr',
      data: { summary: 'Quatre comptoirs.' },
    })
    expect((await look(id))?.state).toBe('stale')
    const req = await createLocalReq({ user: editor }, portal.payload)
    const listed = (await readTranslations(req, { city, collection: 'pages' })).find((one) => one.id === id)
    expect(listed?.states).toContainEqual({ language: 'br', state: 'stale' })
    expect(listed?.states).toContainEqual({ language: 'en', state: 'missing' })
    await save(id, breton)
    expect((await look(id))?.state).toBe('done')
  })

  test('waits for who works with it, counted by language and state, and for nobody else', async () => {
    const counted = async (user: TypedUser) => {
      const found = countLacking(await readWorkedOn(await createLocalReq({ user }, portal.payload), city))
      const counts = found.find(({ language }) => language === 'br')?.counts ?? []
      return { languages: found.length, missing: counts.find(({ state }) => state === 'missing')?.count ?? 0 }
    }
    const before = await counted(editor)
    const id = await page()
    expect((await counted(editor)).missing).toBe(before.missing + 1)
    await save(id, breton)
    expect((await counted(editor)).missing).toBe(before.missing)
    expect(await counted(stranger)).toEqual({ languages: 0, missing: 0 })
  })

  test('keeps what somebody else wrote meanwhile: the second is refused and nothing of it is stored', async () => {
    const id = await page()
    const ground = (await look(id))?.ground ?? ''
    await save(id, breton)
    expect(await save(id, { title: 'Anv all' }, { ground })).toMatchObject({
      ok: false,
      reason: 'changed-meanwhile',
    })
    expect((await stored(id, 'br')).title).toBe('Pelec’h emaomp')
    const seen = { ground: (await look(id))?.ground ?? '' }
    const both = await Promise.all(['Unan', 'Daou', 'Tri'].map((title) => save(id, { title }, seen)))
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, false, true])
  })

  test('leaves a part without words out of a draft, and says what one needs to be public', async () => {
    const id = await page()
    expect((await save(id, { title: 'Titl', 'body.0.text': 'Testenn' }, { publish: false })).ok).toBe(true)
    const draft = await portal.payload.findByID({
      collection: 'pages',
      id,
      locale: 'br',
      fallbackLocale: false,
      draft: true,
      depth: 0,
    })
    expect(draft.body).toHaveLength(1)
    expect((await look(id))?.state).toBe('partial')
    await expect(save(id, { 'body.1.title': 'Hep liamm' })).rejects.toMatchObject({ status: 400 })
  })

  test('is nobody’s who has no role there, and no language’s that the city does not write', async () => {
    const id = await page(false)
    expect(await look(id, stranger)).toBeUndefined()
    expect(await save(id, breton, { person: stranger, ground: 'x' })).toMatchObject({
      reason: 'translation-unknown',
    })
    expect(await save(id, breton, { language: 'fr' })).toMatchObject({ reason: 'language-not-offered' })
    const published = await page()
    await expect(save(published, breton, { person: stranger })).rejects.toMatchObject({ status: 403 })
    expect((await stored(published, 'br')).title ?? '').toBe('')
  })
})
