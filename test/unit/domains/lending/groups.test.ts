import { describe, expect, test } from 'vitest'
import {
  type Acting,
  actingAs,
  type Group,
  inNoGroup,
  mayHave,
  organisationsOf,
  rulesAs,
} from '../../../../src/domains/lending/groups/rules.ts'
import { lendingSettings } from '../../../../src/domains/lending/kind.ts'
import { type LendingRules, rulesFor } from '../../../../src/domains/lending/lendingRules.ts'
import { goodStanding, type LoanQuestion } from '../../../../src/domains/lending/loanQuestion.ts'
import { refusePerson } from '../../../../src/domains/lending/refusePerson.ts'

const day = '2027-05-05'
const group = (slug: string, given: Partial<Group> = {}): Group => ({
  id: slug,
  slug,
  name: slug.toUpperCase(),
  kind: 'members',
  partOf: null,
  maxDays: null,
  maxOpenLoans: null,
  quotas: [],
  until: day,
  ...given,
})
const school = group('school', { kind: 'organisation', partOf: 'schools' })
const schools = group('schools', { until: null, maxDays: 30 })

const rules = (settings: Record<string, unknown> = {}, maxDays: number | null = null): LendingRules =>
  rulesFor(lendingSettings.parse(settings), 'sound', {
    maxDays,
    leadDays: null,
    bufferHours: null,
    minimumAge: null,
    approval: null,
  })

describe('as whom somebody asks', () => {
  const slugs = ({ groups }: Acting): string[] => groups.map(({ slug }) => slug)

  test('for themselves: the groups they belong to on the first day, and no organisation', () => {
    const known = [group('members'), group('old', { until: '2027-05-04' }), schools, school]
    expect(slugs(actingAs(known, undefined, day))).toEqual(['members'])
    expect(slugs(actingAs(known, undefined, '2027-05-06'))).toEqual([])
  })

  test('in the name of an organisation: that one and the group it is part of, nothing of their own', () => {
    const acting = actingAs([group('members'), schools, school], 'school', day)
    expect(slugs(acting)).toEqual(['schools', 'school'])
    expect(acting.organisation?.slug).toBe('school')
    for (const not of ['schools', 'elsewhere'])
      expect(actingAs([schools, school], not, day)).toMatchObject({ denied: true, groups: [] })
    expect(actingAs([schools, school], 'school', '2027-05-06').denied).toBe(true)
    expect(organisationsOf(acting, day).map(({ slug }) => slug)).toEqual(['school'])
  })

  test('has copies of the general pool and of their groups alone', () => {
    const acting = actingAs([schools, school], 'school', day)
    expect([null, 'schools', 'school', 'members'].map((pool) => mayHave(pool, acting))).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect([null, 'schools'].map((pool) => mayHave(pool, inNoGroup))).toEqual([true, false])
  })
})

describe('the rules of groups', () => {
  const as = (groups: Group[]): Acting => ({ ...inNoGroup, groups, known: groups })
  const general = ({ limits }: LendingRules) => limits.find(({ category }) => category === null)

  test('go before the city and the kind, not before the model; of several the most generous holds', () => {
    const several = as([group('a', { maxDays: 20, maxOpenLoans: 5 }), group('b', { maxDays: 30 })])
    const found = rulesAs(
      rules({ maxDays: 14, categories: { sound: { maxDays: 7, maxOpenLoans: 2 } } }),
      several,
    )
    expect(found.maxDays).toBe(30)
    expect(general(found)?.maxOpenLoans).toBe(5)
    expect(found.limits.find(({ category }) => category === 'sound')?.maxOpenLoans).toBe(2)
    expect(rulesAs(rules({}, 3), several).maxDays).toBe(3)
    expect(rulesAs(rules({ maxDays: 14 }), as([group('short', { maxDays: 2 })])).maxDays).toBe(2)
    const plain = rules({ quotas: [{ per: 'month', loans: 4 }] })
    expect(rulesAs(plain, as([group('silent')]))).toEqual(plain)
  })

  test('say quotas instead of the city’s, each period by itself', () => {
    const quotas = (...all: Group['quotas'][]) =>
      general(
        rulesAs(
          rules({ quotas: [{ per: 'week', loans: 1 }] }),
          as(all.map((one, index) => group(`g${index}`, { quotas: one }))),
        ),
      )?.quotas
    const month = { per: 'month', resets: 1 } as const
    expect(quotas([{ ...month, loans: 4, days: 9 }], [{ ...month, loans: 6 }])).toEqual([
      { ...month, loans: 6 },
    ])
    expect(quotas([{ ...month, loans: 4 }], [{ ...month, days: 9 }])).toEqual([])
    expect(quotas([{ ...month, loans: 4 }], [{ per: 'year', resets: 1, loans: 9 }])).toEqual([])
    expect(quotas([])).toEqual([{ per: 'week', loans: 1, resets: 1 }])
  })

  test('keep what is for some from everybody else, and say what would work', () => {
    const question = (acting: Acting): LoanQuestion => ({
      rules: rules({ categories: { sound: { onlyGroups: ['schools'] } } }),
      equipment: 'recorder',
      timeZone: 'Europe/Paris',
      now: new Date('2027-05-03T08:00:00Z'),
      firstDay: day,
      lastDay: day,
      desks: [],
      closures: [],
      loans: [],
      standing: goodStanding,
      acting,
      reserved: [],
      ofAge: true,
      prerequisites: [],
    })
    const known = [schools, school]
    expect(refusePerson(question(actingAs(known, 'school', day)))).toBeUndefined()
    expect(refusePerson(question(actingAs(known, undefined, day)))).toMatchObject({
      reason: 'members-only-as',
      details: { groups: ['SCHOOLS'], instead: 'SCHOOL' },
    })
    expect(refusePerson(question(actingAs([schools], undefined, day)))).toMatchObject({
      reason: 'members-only',
      status: 422,
    })
    expect(refusePerson(question(actingAs([schools], 'school', day)))).toMatchObject({
      reason: 'not-in-organisation',
    })
  })
})
