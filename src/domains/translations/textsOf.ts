import type { Field } from 'payload'

/** A text of a document in one language: where it stands, as Payload names fields (`body.0.items.1.answer`). */
export type Text = { path: string; value: string; long: boolean }

type Values = Readonly<Record<string, unknown>>

/** What is written in each language: the fields whose words a translation has to say, without addresses and names. */
export const isWords = (field: Field): boolean =>
  (field.type === 'text' || field.type === 'textarea') &&
  !field.hidden &&
  field.name !== 'link' &&
  !isMany(field)

const isMany = (field: Field): boolean => 'hasMany' in field && field.hasMany === true

/** The texts of a document in one language, empty ones included, in the order of its fields. `values` are those of that
 *  language alone. */
export const textsOf = (fields: readonly Field[], values: Values): Text[] =>
  fields.flatMap((field) => {
    if (!('localized' in field) || !field.localized || !('name' in field)) return []
    return textsAt(field, values[field.name], field.name)
  })

const textsAt = (field: Field, value: unknown, path: string): Text[] => {
  if (isWords(field))
    return [{ path, value: typeof value === 'string' ? value : '', long: field.type === 'textarea' }]
  if (field.type === 'array')
    return listIn(value).flatMap((row, index) => within(field.fields, row, `${path}.${index}`))
  if (field.type !== 'blocks') return []
  return listIn(value).flatMap((part, index) => {
    const block = field.blocks.find(({ slug }) => slug === part['blockType'])
    return block ? within(block.fields, part, `${path}.${index}`) : []
  })
}

/** Inside a part everything is in the language of the part. */
const within = (fields: readonly Field[], values: Values, path: string): Text[] =>
  fields.flatMap((field) =>
    'name' in field ? textsAt(field, values[field.name], `${path}.${field.name}`) : [],
  )

export const listIn = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : [])

/** The fields of a document in one language, as it is read in all. */
export const inLanguage = (fields: readonly Field[], doc: Values, language: string): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      if (!('localized' in field) || !field.localized || !('name' in field)) return []
      const all = (doc[field.name] ?? {}) as Values
      return [[field.name, all[language]]]
    }),
  )
