import type { TextareaField, TextField, Validate } from 'payload'
import { hostTable } from '../../src/domains/tenancy/hosts.ts'

type Options = { required?: boolean }

/** A line of text in each language of the city. */
export const line = (name: string, options: Options = {}): TextField => ({
  name,
  type: 'text',
  localized: true,
  validate: words(300, options),
})

/** Several lines of plain text in each language of the city. */
export const paragraph = (name: string, options: Options = {}): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  validate: words(4000, options),
})

/** Markdown in each language of the city. Markdown, because packs, diffs and adoption between cities need text that
 *  round-trips (docs/decisions/0004-markdown.md). */
export const markdown = (name: string, options: Options = {}): TextareaField => ({
  name,
  type: 'textarea',
  localized: true,
  validate: words(60_000, options),
  admin: { rows: 14, className: 'markdown' },
})

/** What must be said must be said in the city's own language; the others fall back to it. Payload would ask for it in
 *  whichever language one happens to save, and so keep French staff from listing a business until they had written
 *  English. Where the cities are not known yet, as while a pack is applied, it is asked for when a thing is made. */
const words =
  (maximum: number, { required = false }: Options): Validate<unknown, { city?: unknown; id?: unknown }> =>
  (value, { data, operation, req }) => {
    if (typeof value === 'string' && value.length > maximum) {
      return req.t('validation:shorterThanMax', { label: '', maxLength: maximum, stringValue: '' } as never)
    }
    if (!required || (typeof value === 'string' && value.trim() !== '')) return true
    const city = hostTable().byId.get(idOf(data.city) ?? String(data.id))
    const asked = city ? req.locale === city.languages[0] : operation === 'create'
    return asked ? req.t('validation:required') : true
  }

const idOf = (city: unknown): string | undefined => {
  if (typeof city === 'string') return city
  return city && typeof city === 'object' && 'id' in city ? String(city.id) : undefined
}
