import { isLanguage, type Language } from '../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { type CreditPreference, creditPreferences } from '../identity/creditPreferences.ts'
import type { City } from '../tenancy/City.ts'
import type { ContributionKind, ContributionState } from './rules.ts'

/** What a form sends, as it was written. */
export type ContributionForm = {
  text: string
  /** what the picture shows, or what the recording is called */
  title: string
  /** what is heard, in words */
  transcript: string
  language: string
  licence: string
  credit: string
  pseudonym: string
  /** "This is mine, or I may share it" */
  rights: boolean
  /** "Whoever is seen or heard agreed" */
  consent: boolean
}

export type ContributionQuestion = {
  kind: ContributionKind
  form: ContributionForm
  city: Pick<City, 'languages' | 'licences' | 'moderation'>
  person: { name: string }
  /** characters */
  textMaximum: number
  hasFile: boolean
}

/** What may be stored. `name` is the credit as it will stand, frozen; null: the person wishes none. */
export type ContributionDecision = {
  text: string | null
  title: string
  transcript: string | null
  language: Language
  licence: string
  credit: { preference: CreditPreference; name: string | null }
  state: Extract<ContributionState, 'published' | 'waiting'>
}

const longestLine = 300
const longestName = 120
const longestTranscript = 4000

/**
 * Whether a contribution is whole and what becomes of it: public at once, or waiting where the city looks first. Touches
 * nothing. Refuses `contribution-incomplete` (422) with one reason per field of the form: `text-missing`,
 * `text-too-long`, `file-missing`, `picture-words-missing`, `sound-title-missing`, `language-not-offered`,
 * `licence-not-offered`, `credit-missing`, `pseudonym-missing`, `rights-missing`, `consent-missing`.
 */
export const decideContribution = (question: ContributionQuestion): Result<ContributionDecision> => {
  const { kind, city, person } = question
  const form = trimmed(question.form)
  const preference = creditPreferences.find((one) => one === form.credit)
  const fields = Object.fromEntries(
    Object.entries(wrongFields(question, form, preference)).filter(([, reason]) => reason),
  ) as Record<string, string>
  const language = form.language
  if (Object.keys(fields).length > 0 || !preference || !isLanguage(language)) {
    return refuse('contribution-incomplete', 422, {
      fields,
      details: { count: question.textMaximum },
    })
  }
  const names = { name: person.name, pseudonym: form.pseudonym, none: null }
  return ok({
    text: form.text || null,
    title: form.title,
    transcript: kind === 'sound' && form.transcript ? form.transcript : null,
    language,
    licence: form.licence,
    credit: { preference, name: names[preference] },
    state: city.moderation[kind] === 'before' ? 'waiting' : 'published',
  })
}

const trimmed = (form: ContributionForm): ContributionForm => ({
  ...form,
  text: form.text.trim(),
  title: form.title.trim(),
  transcript: form.transcript.trim(),
  pseudonym: form.pseudonym.trim(),
})

const wrongFields = (
  { kind, city, textMaximum, hasFile }: ContributionQuestion,
  form: ContributionForm,
  preference: CreditPreference | undefined,
): Record<string, string | false> => {
  const tooLong = (text: string, maximum: number): 'text-too-long' | false =>
    text.length > maximum && 'text-too-long'
  const named = kind === 'photo' ? 'picture-words-missing' : 'sound-title-missing'
  return {
    text: kind === 'text' && !form.text ? 'text-missing' : tooLong(form.text, textMaximum),
    file: kind !== 'text' && !hasFile && 'file-missing',
    title: kind !== 'text' && (form.title ? tooLong(form.title, longestLine) : named),
    transcript: tooLong(form.transcript, longestTranscript),
    language: !city.languages.some((one) => one === form.language) && 'language-not-offered',
    licence: !city.licences.includes(form.licence) && 'licence-not-offered',
    credit: !preference && 'credit-missing',
    pseudonym:
      preference === 'pseudonym' &&
      (form.pseudonym ? tooLong(form.pseudonym, longestName) : 'pseudonym-missing'),
    rights: !form.rights && 'rights-missing',
    consent: kind !== 'text' && !form.consent && 'consent-missing',
  }
}
