import type { Block, CollectionConfig, Field } from 'payload'
import { admin as br } from '../i18n/messages/br/admin.ts'
import { admin as en } from '../i18n/messages/en/admin.ts'
import { admin as fr } from '../i18n/messages/fr/admin.ts'

type Words = Record<string, string>
type Label = { en: string; fr: string; br: string }

const inAll = (pick: (messages: typeof en) => Words, ...keys: string[]): Label | undefined => {
  for (const key of keys) {
    const [english, french, breton] = [pick(en)[key], pick(fr)[key], pick(br)[key]]
    if (english && french && breton) return { en: english, fr: french, br: breton }
  }
  return undefined
}

/** Gives a collection, its group, its fields, their options and their help the words of all languages. One dictionary by
 *  name: the same field is called the same everywhere, unless a collection has its own word for it
 *  (`businesses.state`). */
export const labelled = (collection: CollectionConfig): CollectionConfig => {
  const singular = inAll((words) => words.collections.one, collection.slug)
  const plural = inAll((words) => words.collections.many, collection.slug)
  const group = inAll((words) => words.groups, String(collection.admin?.group ?? ''))
  return {
    ...collection,
    ...(singular && plural && { labels: { singular, plural } }),
    admin: { ...collection.admin, ...(group && { group }) },
    fields: collection.fields.map(labelledFieldOf(collection.slug)),
  }
}

const labelledFieldOf = (slug: string) => {
  const labelledField = (field: Field): Field => {
    const inner =
      'fields' in field
        ? { fields: field.fields.map(labelledField) }
        : field.type === 'blocks'
          ? { blocks: field.blocks.map(labelledBlock) }
          : {}
    if (!('name' in field) || field.name === undefined) return { ...field, ...inner } as Field
    const names = [`${slug}.${field.name}`, field.name]
    const label = inAll((words) => words.fields, ...names)
    const help = inAll((words) => words.help, ...names)
    const row = inAll((words) => words.rows, ...names)
    const hasRows = field.type === 'array' || field.type === 'blocks'
    const rows = hasRows && row && label ? { labels: { singular: row, plural: label } } : {}
    const options =
      field.type === 'select'
        ? {
            options: field.options.map((option) => {
              const value = typeof option === 'string' ? option : option.value
              return { value, label: inAll((words) => words.options, `${slug}.${value}`, value) ?? value }
            }),
          }
        : {}
    return {
      ...field,
      ...inner,
      ...options,
      ...rows,
      ...(label && { label }),
      ...(help && { admin: { ...('admin' in field ? field.admin : {}), description: help } }),
    } as Field
  }
  const labelledBlock = (block: Block): Block => {
    const name = inAll((words) => words.rows, block.slug)
    return {
      ...block,
      fields: block.fields.map(labelledField),
      ...(name && { labels: { singular: name, plural: name } }),
    }
  }
  return labelledField
}
