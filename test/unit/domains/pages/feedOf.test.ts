import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { feedOf } from '../../../../src/domains/pages/feedOf.ts'
import type { NewsSummary } from '../../../../src/domains/pages/readNews.ts'

const item = (slug: string, more: Partial<NewsSummary> = {}): NewsSummary => ({
  id: `01a21389-b329-763d-bbfb-0000000000${slug.length}${slug.length}`,
  slug,
  title: 'Cornes & drisses <i>en commun</i>',
  summary: 'Tout s’écoute “sans compte”.',
  publishedAt: '2027-05-01T07:00:00.000Z',
  updatedAt: '2027-05-02T08:30:00.000Z',
  picture: null,
  ...more,
})

const frame = {
  title: 'Actualités · Brest',
  description: 'Ce qui se passe.',
  language: 'fr',
  page: 'https://brest.example/fr/news',
  self: 'https://brest.example/fr/news.atom',
  author: 'Brest',
  rights: 'CC-BY-SA-4.0',
  addressOf: (slug: string) => `https://brest.example/fr/news/${slug}`,
  pictureOf: (name: string) => `https://brest.example/media/${name}`,
}

/** Each element with its text and attributes, as a reader of feeds sees them. */
const read = (xml: string) => {
  const found: { path: string; text: string; attributes: Record<string, string> }[] = []
  const open: typeof found = []
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const one = {
      path: [...open.map(({ path }) => path.split('/').at(-1)), name].join('/'),
      text: '',
      attributes,
    }
    found.push(one as (typeof found)[number])
    open.push(one as (typeof found)[number])
  })
  const add = (text: string): void => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    open.pop()
  })
  parser.write(xml).close()
  return (path: string) => found.filter((one) => one.path === path)
}

test('the news are an Atom feed with all that RFC 4287 asks for', () => {
  const older = item('la-rade', { updatedAt: '2027-05-01T07:00:00.000Z' })
  const at = read(feedOf([item('le-comptoir'), older], frame))
  expect(at('feed')[0]?.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom')
  expect(at('feed/id')[0]?.text).toBe(frame.self)
  expect(at('feed/updated')[0]?.text).toBe('2027-05-02T08:30:00.000Z')
  expect(at('feed/author/name')[0]?.text).toBe('Brest')
  expect(at('feed/link').map(({ attributes }) => [attributes['rel'], attributes['href']])).toEqual([
    ['alternate', frame.page],
    ['self', frame.self],
  ])
  expect(at('feed/entry/id').map(({ text }) => text)).toEqual([
    `urn:uuid:${item('le-comptoir').id}`,
    `urn:uuid:${older.id}`,
  ])
  expect(at('feed/entry/title')[0]?.text).toBe('Cornes & drisses <i>en commun</i>')
  expect(at('feed/entry/summary')[0]?.text).toBe('Tout s’écoute “sans compte”.')
  expect(at('feed/entry/published')[0]?.text).toBe('2027-05-01T07:00:00.000Z')
  expect(at('feed/entry/updated')[1]?.text).toBe('2027-05-01T07:00:00.000Z')
  expect(at('feed/entry/link')[0]?.attributes['href']).toBe('https://brest.example/fr/news/le-comptoir')
})

test('a city without news has an empty feed that is still one', () => {
  const at = read(feedOf([], frame))
  expect(at('feed/updated')[0]?.text).toBe('1970-01-01T00:00:00.000Z')
  expect(at('feed/entry')).toEqual([])
})
