import { beforeAll, describe, expect, test } from 'vitest'
import { inTransaction } from '../../../src/database/inTransaction.ts'
import { findEverything } from '../../../src/domains/search/findEverything.ts'
import type { SearchKind } from '../../../src/domains/search/kinds.ts'
import type { Language } from '../../../src/i18n/languages.ts'
import { refuse } from '../../../src/kernel/result.ts'
import type { City } from '../../../src/payload-types.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let brest: City
let toronto: City

const paths = async (
  words: string,
  options: { city?: City; language?: Language; kind?: SearchKind } = {},
): Promise<string[]> => {
  const { results } = await findEverything({
    payload: portal.payload,
    city: options.city ?? brest,
    language: options.language ?? 'fr',
    words,
    kind: options.kind,
  })
  return results.map(({ path }) => path)
}

const buildModule = (city: City, slug: string, title: string, more: object = {}) =>
  portal.payload.create({
    collection: 'modules',
    locale: 'fr',
    data: {
      city: city.id,
      slug,
      title,
      summary: 'En deux heures, à plusieurs.',
      level: 'beginner',
      version: 1,
      minutes: 120,
      licence: 'CC-BY-SA-4.0',
      _status: 'published',
      ...more,
    },
  })

const buildGuide = (city: City, slug: string, data: object = {}) =>
  portal.payload.create({
    collection: 'guides',
    locale: 'fr',
    data: {
      city: city.id,
      slug,
      title: 'Choisir une licence',
      summary: 'Ce que chacune permet.',
      body: 'Une licence dit ce que **les autres** peuvent faire de votre œuvre. Voyez [la liste](/fr/guides).',
      institute: 'commons',
      audience: 'resident',
      licence: 'CC-BY-SA-4.0',
      _status: 'published',
      ...data,
    },
  })

beforeAll(async () => {
  brest = await buildCity(portal.payload, { slug: 'brest' })
  toronto = await buildCity(portal.payload, { slug: 'toronto', languages: ['en', 'fr'] })
})

describe('what is found', () => {
  test('has accents or not, in the words and in the text', async () => {
    await buildModule(brest, 'telepherique', 'Le téléphérique de Brest')
    expect(await paths('telepherique')).toEqual(['training/telepherique'])
    expect(await paths('TÉLÉPHÉRIQUE')).toEqual(['training/telepherique'])
  })

  test('may be in another form of the word', async () => {
    await buildModule(brest, 'velo', 'Réparer un vélo')
    expect(await paths('réparation de vélos')).toContain('training/velo')
  })

  test('holds a word that its language leaves out as too common, where it stands in the title', async () => {
    await buildModule(brest, 'montage', 'Monter un son')
    const { results } = await findEverything({
      payload: portal.payload,
      city: brest,
      language: 'fr',
      words: 'son',
    })
    expect(results[0]).toMatchObject({ path: 'training/montage', resembles: false })
  })

  test('resembles what was typed when nothing holds it', async () => {
    await buildModule(brest, 'prise-de-son', 'Enregistreur portable')
    const { results } = await findEverything({
      payload: portal.payload,
      city: brest,
      language: 'fr',
      words: 'enregisteur portbale',
    })
    expect(results).toMatchObject([{ path: 'training/prise-de-son', resembles: true }])
  })

  test('is the same thing in each language of the city, by its words there', async () => {
    const guide = await buildGuide(brest, 'licence')
    await portal.payload.update({
      collection: 'guides',
      id: guide.id,
      locale: 'en',
      data: { title: 'Choose a licence', summary: 'What each one permits.', body: 'Others may build on it.' },
    })
    await portal.payload.update({
      collection: 'guides',
      id: guide.id,
      locale: 'br',
      data: {
        title: 'Dibab ul lañvaz',
        summary: 'Pezh a aotre.',
        body: 'Ar re all a c’hall implijout anezhañ.',
      },
    })
    expect(await paths('choosing', { language: 'en' })).toContain('guides/licence')
    expect(await paths('lanvaz', { language: 'br' })).toContain('guides/licence')
    expect(await paths('lañvaz', { language: 'fr' })).not.toContain('guides/licence')
  })

  test('is found by the first language’s text where a translation is missing', async () => {
    await buildModule(brest, 'couture', 'Apprendre la couture')
    expect(await paths('couture', { language: 'br' })).toContain('training/couture')
  })

  test('shows where its words stand, without the marks of Markdown', async () => {
    await buildGuide(brest, 'oeuvre', {
      title: 'Droits',
      body: 'Vos **œuvres** sont à vous. [Lisez](/x) ceci.',
    })
    const [guide] = (
      await findEverything({ payload: portal.payload, city: brest, language: 'fr', words: 'œuvres sont' })
    ).results
    expect(guide?.excerpt.map(({ text }) => text).join('')).toContain('Vos œuvres sont à vous. Lisez ceci')
    expect(guide?.excerpt.filter(({ marked }) => marked).map(({ text }) => text)).toContain('œuvres')
  })

  test('is counted by kind, and narrowed to one', async () => {
    await buildModule(brest, 'boussole', 'Lire une boussole')
    await buildGuide(brest, 'boussole', { title: 'Prêter sa boussole' })
    const all = await findEverything({
      payload: portal.payload,
      city: brest,
      language: 'fr',
      words: 'boussole',
      kind: 'guides',
    })
    expect(all.counts).toMatchObject({ training: 1, guides: 1 })
    expect(all.results.map(({ path }) => path)).toEqual(['guides/boussole'])
  })

  test('is nothing for signs alone, and no sign breaks the question', async () => {
    for (const words of ['', '   ', '***', '&|!():*', '"', "'; drop table x; --", 'a'.repeat(5000)]) {
      expect(await paths(words)).toEqual([])
    }
  })
})

describe('another city’s things', () => {
  test('never appear', async () => {
    await buildModule(toronto, 'ravine', 'Walk the ravine')
    await buildGuide(toronto, 'ravine', { title: 'Ravine guide' })
    expect(await paths('ravine', { city: toronto, language: 'en' })).toHaveLength(2)
    for (const language of ['fr', 'br', 'en'] as const)
      expect(await paths('ravine', { language })).toEqual([])
    for (const language of ['fr', 'br', 'en'] as const) expect(await paths('ravin', { language })).toEqual([])
  })
})

describe('what is no longer public', () => {
  test('disappears in the transaction that unpublishes it, and stays if that is rolled back', async () => {
    const module = await buildModule(brest, 'soudure', 'Souder à l’étain')
    expect(await paths('soudure étain')).toEqual(['training/soudure'])
    const inside: string[][] = []
    await inTransaction({ payload: portal.payload }, async (req) => {
      await portal.payload.update({
        collection: 'modules',
        id: module.id,
        locale: 'fr',
        data: { _status: 'draft' },
        req,
      })
      const { rows } = await portal.database.query(`select path from search_entries where document_id = $1`, [
        module.id,
      ])
      inside.push(rows.map(({ path }) => path))
      return refuse('changed-my-mind', 409)
    })
    expect(inside).toEqual([['training/soudure', 'training/soudure', 'training/soudure']])
    expect(await paths('soudure étain')).toEqual(['training/soudure'])
    await portal.payload.update({
      collection: 'modules',
      id: module.id,
      locale: 'fr',
      data: { _status: 'draft' },
    })
    expect(await paths('soudure étain')).toEqual([])
  })

  test('takes its lessons with it, and brings them back', async () => {
    const module = await buildModule(brest, 'photo', 'La photo de nuit')
    await portal.payload.create({
      collection: 'lessons',
      locale: 'fr',
      data: {
        city: brest.id,
        module: module.id,
        slug: 'obturateur',
        order: 1,
        title: 'L’obturateur',
        body: 'Ouvrir longtemps.',
        _status: 'published',
      },
    })
    expect(await paths('obturateur')).toEqual(['training/photo/obturateur'])
    await portal.payload.update({
      collection: 'modules',
      id: module.id,
      locale: 'fr',
      data: { _status: 'draft' },
    })
    expect(await paths('obturateur')).toEqual([])
    await portal.payload.update({
      collection: 'modules',
      id: module.id,
      locale: 'fr',
      data: { _status: 'published', slug: 'photo-de-nuit' },
    })
    expect(await paths('obturateur')).toEqual(['training/photo-de-nuit/obturateur'])
    await portal.payload.delete({ collection: 'modules', id: module.id })
    expect(await paths('obturateur')).toEqual([])
  })

  test('keeps a published text findable while a draft of it is being written', async () => {
    const guide = await buildGuide(brest, 'compost', { title: 'Partager un composteur' })
    await portal.payload.update({
      collection: 'guides',
      id: guide.id,
      locale: 'fr',
      draft: true,
      data: { title: 'Zigzag', _status: 'draft' },
    })
    expect(await paths('composteur')).toContain('guides/compost')
    expect(await paths('zigzag')).not.toContain('guides/compost')
  })

  test('is a business until it is listed, and again once suspended', async () => {
    const business = await portal.payload.create({
      collection: 'businesses',
      locale: 'fr',
      data: {
        city: brest.id,
        slug: 'marmite',
        name: 'La Marmite',
        sector: 'food',
        model: 'cooperative',
        summary: 'Cantine de quartier.',
        state: 'applied',
      },
    })
    const { payload } = portal
    expect(await paths('marmite')).toEqual([])
    await payload.update({
      collection: 'businesses',
      id: business.id,
      locale: 'fr',
      data: { state: 'listed' },
    })
    expect(await paths('marmite')).toEqual(['businesses/marmite'])
    await payload.update({
      collection: 'businesses',
      id: business.id,
      locale: 'fr',
      data: { state: 'suspended', reason: 'Closed.' },
    })
    expect(await paths('marmite')).toEqual([])
  })
})

describe('a city that takes up a language', () => {
  test('is searched in it at once', async () => {
    await buildGuide(toronto, 'canot', { title: 'Emprunter un canot' })
    expect(await paths('canot', { city: toronto, language: 'br' })).toEqual([])
    await portal.payload.update({
      collection: 'cities',
      id: toronto.id,
      locale: 'fr',
      data: { languages: ['en', 'fr', 'br'] },
    })
    expect(await paths('canot', { city: toronto, language: 'br' })).toEqual(['guides/canot'])
  })
})
