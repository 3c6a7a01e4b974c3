import { describe, expect, test } from 'vitest'
import {
  type ContributionForm,
  type ContributionQuestion,
  decideContribution,
} from '../../../../src/domains/contributions/decideContribution.ts'

const form: ContributionForm = {
  text: '  Un souvenir.  ',
  title: 'Drisses',
  transcript: 'Des drisses tintent.',
  language: 'fr',
  licence: 'CC0-1.0',
  credit: 'name',
  pseudonym: '',
  rights: true,
  consent: true,
}
const question: ContributionQuestion = {
  kind: 'text',
  form,
  city: {
    languages: ['fr', 'br'],
    licences: ['CC-BY-SA-4.0', 'CC0-1.0'],
    moderation: { text: 'after', photo: 'before', sound: 'after' },
  },
  person: { name: 'Nolwenn Pichavant' },
  textMaximum: 100,
  hasFile: false,
}
const decide = (more: Partial<ContributionQuestion> = {}, written: Partial<ContributionForm> = {}) =>
  decideContribution({ ...question, ...more, form: { ...form, ...written } })

describe('a contribution', () => {
  test('is public at once, or waits where the city looks first at its kind', () => {
    expect(decide()).toMatchObject({ ok: true, value: { state: 'published', text: 'Un souvenir.' } })
    expect(decide({ kind: 'photo', hasFile: true })).toMatchObject({ value: { state: 'waiting' } })
    expect(decide({ kind: 'sound', hasFile: true })).toMatchObject({ value: { state: 'published' } })
  })

  test('freezes the credit that the person chose, and no other name', () => {
    const credit = (written: Partial<ContributionForm>) => {
      const decided = decide({}, written)
      return decided.ok ? decided.value.credit : decided.fields
    }
    expect(credit({})).toEqual({ preference: 'name', name: 'Nolwenn Pichavant' })
    expect(credit({ credit: 'pseudonym', pseudonym: ' Mouette ' })).toEqual({
      preference: 'pseudonym',
      name: 'Mouette',
    })
    expect(credit({ credit: 'none', pseudonym: 'Mouette' })).toEqual({ preference: 'none', name: null })
    expect(credit({ credit: 'everybody' })).toEqual({ credit: 'credit-missing' })
  })

  test('asks of a text neither a file nor the agreement of those who are seen', () => {
    expect(decide({}, { consent: false, title: '' }).ok).toBe(true)
    expect(decide({ kind: 'sound', hasFile: true }, { consent: false })).toMatchObject({
      fields: { consent: 'consent-missing' },
    })
  })

  test('keeps words that are heard for sounds alone', () => {
    expect(decide({ kind: 'sound', hasFile: true })).toMatchObject({
      value: { transcript: 'Des drisses tintent.' },
    })
    expect(decide({ kind: 'photo', hasFile: true })).toMatchObject({ value: { transcript: null } })
  })

  test('is refused in a language or under a licence that the city does not offer', () => {
    expect(decide({}, { language: 'en', licence: 'CC-BY-NC-4.0' })).toMatchObject({
      reason: 'contribution-incomplete',
      fields: { language: 'language-not-offered', licence: 'licence-not-offered' },
    })
  })
})
