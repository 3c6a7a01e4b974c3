import type { CollectionConfig, Field, LabelFunction } from 'payload'

/** Says the labels of fields in the language of the request before they reach the browser: where Payload builds a sentence
 *  of a label (the buttons that sort a column), it would say `[object Object]` for one in several languages. */
export const spoken = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: collection.fields.map(spokenField),
})

const spokenField = (field: Field): Field =>
  ({
    ...field,
    ...('fields' in field && { fields: field.fields.map(spokenField) }),
    ...('label' in field && isTranslated(field.label) && { label: inLanguageOf(field.label) }),
  }) as Field

const isTranslated = (label: unknown): label is Record<string, string> =>
  typeof label === 'object' && label !== null && 'en' in label

const inLanguageOf =
  (label: Record<string, string>): LabelFunction =>
  ({ i18n }) =>
    label[i18n.language] ?? label['en'] ?? ''
