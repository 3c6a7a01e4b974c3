import { beforeAll, describe, expect, test } from 'vitest'
import {
  decisionsPerPage,
  readDecision,
  readDecisions,
} from '../../../src/domains/institutes/readDecisions.ts'
import type { InstituteKind } from '../../../src/domains/institutes/rules.ts'
import type { City } from '../../../src/domains/tenancy/City.ts'
import { addDays } from '../../../src/kernel/time.ts'
import { usePortal } from '../../support/portal.ts'
import { doorway } from '../identity/doorway.ts'

const portal = usePortal()
let city: City
let elsewhere: City

const decide = (
  home: City,
  slug: string,
  more: { institute?: InstituteKind; decidedOn?: string; _status?: 'draft' | 'published' } = {},
) =>
  portal.payload.create({
    collection: 'decisions',
    data: {
      city: home.id,
      slug,
      title: `Décision ${slug}`,
      summary: 'On garde ouvert.',
      reasons: 'Parce que fermer coûte plus.',
      institute: 'commons',
      decidedOn: '2026-03-01',
      votes: { for: 4, against: 0 },
      _status: 'published',
      ...more,
    },
    locale: 'fr',
  })

const reading = (where = city) => ({ payload: portal.payload, city: where, language: 'fr' as const })

beforeAll(async () => {
  city = (await doorway(portal)).city
  elsewhere = (await doorway(portal)).city
})

describe('the register of decisions', () => {
  test('shows what is published, the latest first, of one institute if asked, in that city alone', async () => {
    await decide(city, 'ancienne', { decidedOn: '2025-01-01' })
    await decide(city, 'recente', { institute: 'open-business' })
    await decide(city, 'brouillon', { _status: 'draft', decidedOn: '2026-05-01' })
    await decide(elsewhere, 'ailleurs', { decidedOn: '2026-06-01' })
    const slugs = async (institute?: InstituteKind) =>
      (await readDecisions({ ...reading(), institute })).decisions.map(({ slug }) => slug)
    expect(await slugs()).toEqual(['recente', 'ancienne'])
    expect(await slugs('commons')).toEqual(['ancienne'])
    expect(await slugs('benefit-sharing')).toEqual([])
  })

  test('tells the votes that were counted: none is another thing than nobody', async () => {
    expect(await readDecision({ ...reading(), slug: 'recente' })).toMatchObject({
      reasons: 'Parce que fermer coûte plus.',
      votes: { for: 4, against: 0, abstained: null },
    })
    expect(await readDecision({ ...reading(), slug: 'brouillon' })).toBeUndefined()
    expect(await readDecision({ ...reading(), slug: 'ailleurs' })).toBeUndefined()
  })

  test('goes on where the page before ended, also among decisions of one day', async () => {
    const count = decisionsPerPage + 3
    for (let index = 0; index < count; index += 1) {
      await decide(elsewhere, `d-${index}`, { decidedOn: addDays('2026-01-01', Math.floor(index / 9)) })
    }
    const first = await readDecisions(reading(elsewhere))
    const second = await readDecisions({ ...reading(elsewhere), after: first.next })
    const seen = [...first.decisions, ...second.decisions].map(({ slug }) => slug)
    expect(second.next).toBeUndefined()
    expect(new Set(seen).size).toBe(count + 1)
    expect(seen).toHaveLength(count + 1)
  })
})
