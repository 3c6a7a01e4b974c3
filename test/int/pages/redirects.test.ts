import { beforeAll, describe, expect, test } from 'vitest'
import { findRedirect } from '../../../src/domains/pages/findRedirect.ts'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
let city = ''

beforeAll(async () => {
  city = (await buildCity(portal.payload)).id
  await portal.refreshHosts()
})

const page = (slug: string) =>
  portal.payload.create({
    collection: 'pages',
    locale: 'fr',
    data: { city, slug, title: slug, menu: 'none', order: 1, _status: 'published' },
  })
const rename = (id: string, slug: string, status: 'draft' | 'published') =>
  portal.payload.update({
    collection: 'pages',
    id,
    locale: 'fr',
    draft: status === 'draft',
    data: { slug, _status: status },
  })
const redirect = (data: object) =>
  portal.payload.create({ collection: 'redirects', data: { city, ...data } as never })
const wayFrom = (path: string) => findRedirect({ payload: portal.payload, city: { id: city }, path })

describe('a page that moves', () => {
  test('is still found at its old address, also when a draft took the new one first', async () => {
    const { id } = await page('ancien')
    await rename(id, 'nouveau', 'draft')
    expect(await wayFrom('ancien')).toBeUndefined()
    await rename(id, 'nouveau', 'published')
    expect(await wayFrom('ancien')).toBe('nouveau')
    await rename(id, 'encore', 'published')
    expect([await wayFrom('ancien'), await wayFrom('nouveau')]).toEqual(['encore', 'encore'])
  })

  test('and comes back leads nowhere but home', async () => {
    const { id } = await page('ici')
    await rename(id, 'la', 'published')
    await rename(id, 'ici', 'published')
    expect([await wayFrom('ici'), await wayFrom('la')]).toEqual([undefined, 'ici'])
  })

  test('takes what leads to it along when it is deleted', async () => {
    const { id } = await page('court')
    await rename(id, 'bref', 'published')
    await portal.payload.delete({ collection: 'pages', id })
    expect(await wayFrom('court')).toBeUndefined()
  })
})

describe('a redirect', () => {
  test('leads to a path of its city, however its slashes are written', async () => {
    await redirect({ from: '/culture/agenda.php', to: 'training/' })
    expect(await wayFrom('culture/agenda.php')).toBe('training')
  })

  test.each([
    'https://ailleurs.example',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '../brest',
    'a b',
    'x?y=1',
  ])('never leads to %s', async (to) => {
    await expect(redirect({ from: `vers-${encodeURIComponent(to).replace(/%/g, '')}`, to })).rejects.toThrow()
  })

  test('needs one target and not two', async () => {
    const { id } = await page('cible')
    await expect(redirect({ from: 'sans' })).rejects.toThrow()
    await expect(redirect({ from: 'deux', to: 'training', page: id })).rejects.toThrow()
  })

  test('never leads in a circle, not even by two written at once', async () => {
    await expect(redirect({ from: 'soi', to: 'soi' })).rejects.toThrow()
    await redirect({ from: 'un', to: 'deux-x' })
    await redirect({ from: 'deux-x', to: 'trois-x' })
    await expect(redirect({ from: 'trois-x', to: 'un' })).rejects.toThrow()
    const both = await Promise.allSettled([
      redirect({ from: 'pile', to: 'face' }),
      redirect({ from: 'face', to: 'pile' }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})
