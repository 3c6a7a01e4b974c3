import { describe, expect, test } from 'vitest'
import { buildCity } from '../../support/build.ts'
import { usePortal } from '../../support/portal.ts'

const portal = usePortal()
const readable = { accent: '#9a2f1e', accentDark: '#f2a184', ground: '#f8f3e8', ink: '#271c16' }

/** The field at which a theme was refused, or nothing if it was stored. */
const refusedAt = async (theme: Partial<typeof readable>): Promise<string | undefined> => {
  const { payload } = portal
  const { id } = await buildCity(payload)
  try {
    await payload.update({ collection: 'cities', id, locale: 'fr', data: { theme } })
    return undefined
  } catch (error) {
    return (error as { data?: { errors?: { path: string }[] } }).data?.errors?.[0]?.path
  }
}

describe('the theme of a city', () => {
  test('is stored when text can be read on it', async () => {
    expect(await refusedAt(readable)).toBeUndefined()
  })

  test.each([
    ['accent', { ...readable, accent: '#f2a184' }],
    ['accentDark', { ...readable, accentDark: '#4b1a12' }],
    ['ink', { ...readable, ink: '#6d6863' }],
    ['ground', { ...readable, ground: 'cream' }],
  ])('is refused at %s when it cannot be read', async (field, theme) => {
    expect(await refusedAt(theme)).toBe(`theme.${field}`)
  })

  test('is judged as a whole when one colour is changed', async () => {
    expect(await refusedAt({ ground: '#14212b' })).toBe('theme.accent')
  })
})
