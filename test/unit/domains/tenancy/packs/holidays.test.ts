import { describe, expect, it } from 'vitest'
import { holidaysOf } from '../../../../../src/domains/tenancy/packs/write/holidays.ts'

describe('public holidays', () => {
  it('of France are named in French, Breton and English', () => {
    const days = holidaysOf({
      country: 'FR',
      subdivision: 'BRE',
      languages: ['fr', 'br', 'en'],
      years: 1,
      from: '2026-11-22',
    })
    expect(days).toHaveLength(22)
    expect(days.find(({ day }) => day === '2027-12-25')?.name).toEqual({
      fr: 'Noël',
      br: 'Nedeleg',
      en: 'Christmas Day',
    })
    expect(days.every(({ name }) => name.fr && name.br && name.en)).toBe(true)
  })

  it('are those of the province, and only the days on which offices are closed', () => {
    const days = holidaysOf({
      country: 'CA',
      subdivision: 'ON',
      languages: ['en', 'fr'],
      years: 0,
      from: '2027-01-01',
    })
    const named = days.map(({ day, name }) => `${day} ${name.en} ${name.fr}`)
    expect(named).toContain('2027-02-15 Family Day Fête de la famille')
    expect(named.join()).not.toMatch(/Halloween|Valentine|Civic/)
  })
})
