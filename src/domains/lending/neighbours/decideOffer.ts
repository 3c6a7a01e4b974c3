import { isLanguage, type Language } from '../../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { type EquipmentCategory, equipmentCategories } from '../rules.ts'
import type { NeighbourSettings } from './neighbourSettings.ts'
import { longest, mostPlaces, type ThingApproval, thingApprovals } from './rules.ts'

/** What a form sends of a thing, as it was written. */
export type ThingForm = {
  name: string
  description: string
  language: string
  category: string
  /** part of town, by its name; empty: not said */
  part: string
  /** what the owner asks of whoever borrows it */
  terms: string
  maxDays: string
  leadDays: string
  approval: string
  /** where one could meet: a line each */
  places: string
  /** what the picture shows */
  alt: string
  /** "I took this picture, and may share it" */
  rights: boolean
}

export type OfferQuestion = {
  form: ThingForm
  city: { languages: readonly Language[] }
  settings: NeighbourSettings
  /** whether a picture came with it */
  hasPicture: boolean
}

/** What may be stored. `places`: private, one to `mostPlaces` */
export type OfferDecision = {
  name: string
  description: string
  language: Language
  category: EquipmentCategory
  part: string | null
  terms: string | null
  maxDays: number
  leadDays: number
  approval: ThingApproval
  places: { place: string }[]
}

/**
 * Whether what a resident says of their thing is whole and within what the city allows. Touches nothing. Refuses
 * `thing-incomplete` (422) with one reason per field: `thing-name-missing`, `thing-description-missing`, `text-too-long`,
 * `language-not-offered`, `category-not-lent`, `part-unknown`, `thing-days`, `thing-lead`, `approval-missing`,
 * `place-missing`, `too-many-places`, `picture-words-missing`, `rights-missing`.
 */
export const decideOffer = (question: OfferQuestion): Result<OfferDecision> => {
  const { form, settings } = question
  const places = linesOf(form.places)
  const [maxDays, leadDays] = [numberIn(form.maxDays), numberIn(form.leadDays)]
  const category = equipmentCategories.find((one) => one === form.category)
  const approval = thingApprovals.find((one) => one === form.approval)
  const { language } = form
  const wrong = wrongFields(question, { places, maxDays, leadDays, category, approval })
  const fields = Object.fromEntries(Object.entries(wrong).filter(([, reason]) => reason)) as Record<
    string,
    string
  >
  if (Object.keys(fields).length > 0 || !category || !approval || !isLanguage(language))
    return refuse('thing-incomplete', 422, {
      fields,
      details: { days: settings.maxDays, places: mostPlaces },
    })
  return ok({
    name: form.name.trim(),
    description: form.description.trim(),
    language,
    category,
    part: form.part || null,
    terms: form.terms.trim() || null,
    maxDays: maxDays ?? settings.maxDays,
    leadDays: leadDays ?? 0,
    approval,
    places: places.map((place) => ({ place })),
  })
}

type Read = {
  places: readonly string[]
  maxDays: number | undefined
  leadDays: number | undefined
  category: EquipmentCategory | undefined
  approval: ThingApproval | undefined
}

const wrongFields = (
  { form, city, settings, hasPicture }: OfferQuestion,
  { places, maxDays, leadDays, category, approval }: Read,
): Record<string, string | false> => {
  const text = (written: string, most: number, missing: string | false): string | false =>
    written.trim() ? written.length > most && 'text-too-long' : missing
  const within = (number: number | undefined, least: number, most: number): boolean =>
    number !== undefined && number >= least && number <= most
  return {
    name: text(form.name, longest.name, 'thing-name-missing'),
    description: text(form.description, longest.description, 'thing-description-missing'),
    terms: text(form.terms, longest.terms, false),
    language: !city.languages.some((one) => one === form.language) && 'language-not-offered',
    category: !(category && settings.categories.includes(category)) && 'category-not-lent',
    part: form.part !== '' && !settings.parts.includes(form.part) && 'part-unknown',
    maxDays: !within(maxDays, 1, settings.maxDays) && 'thing-days',
    leadDays: !within(leadDays, 0, 60) && 'thing-lead',
    approval: !approval && 'approval-missing',
    places: places.length === 0 ? 'place-missing' : wrongPlaces(places),
    alt: hasPicture && text(form.alt, 300, 'picture-words-missing'),
    rights: hasPicture && !form.rights && 'rights-missing',
  }
}

const wrongPlaces = (places: readonly string[]): string | false =>
  places.length > mostPlaces
    ? 'too-many-places'
    : places.some((place) => place.length > longest.place) && 'text-too-long'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const numberIn = (text: string): number | undefined =>
  /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined
