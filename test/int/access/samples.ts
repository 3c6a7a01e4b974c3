import type { CollectionSlug, Field, Payload } from 'payload'
import sharp from 'sharp'
import { wavFile } from '../../support/wav.ts'

type Samples = { id: (collection: CollectionSlug, city: string, draft?: boolean) => Promise<string> }

/** Makes one valid document of any collection in any city, from the live configuration alone: a collection added
 *  tomorrow is sampled without a line here, or says what it needs. */
export const samplesOf = (payload: Payload, owner: string): Samples => {
  const made = new Map<string, Promise<string>>()
  let number = 0

  const id: Samples['id'] = (collection, city, draft = false) => {
    if (collection === 'people') return Promise.resolve(owner)
    if (collection === 'cities') return Promise.resolve(city)
    const key = `${collection} ${city} ${draft}`
    const known = made.get(key)
    if (known) return known
    const making = make(collection, city, draft)
    made.set(key, making)
    return making
  }

  const make = async (collection: CollectionSlug, city: string, draft: boolean): Promise<string> => {
    number += 1
    const { config } = payload.collections[collection]
    const existing = config.indexes?.some(({ fields }) => fields.join() === 'city,kind')
    if (existing) {
      const { docs } = await payload.find({
        collection,
        where: { city: { equals: city } },
        limit: 1,
        depth: 0,
      })
      if (docs[0] && !draft) return String(docs[0].id)
    }
    const data: Record<string, unknown> = { city }
    await fill(config.fields as Field[], data, city)
    if (config.versions?.drafts) data['_status'] = draft ? 'draft' : 'published'
    const created = await payload.create({
      collection,
      data: data as never,
      locale: 'fr',
      draft: false,
      ...(config.upload && { file: await fileOf(collection) }),
    })
    return String(created.id)
  }

  const fill = async (fields: Field[], data: Record<string, unknown>, city: string): Promise<void> => {
    for (const field of fields) {
      if ('fields' in field && !('name' in field)) await fill(field.fields, data, city)
      else if ('name' in field && data[field.name] === undefined && needed(field)) {
        data[field.name] = await valueFor(field, city)
      }
    }
  }

  const needed = (field: Field): boolean =>
    ![
      'id',
      'createdAt',
      'updatedAt',
      '_status',
      'filename',
      'mimeType',
      'filesize',
      'width',
      'height',
      'url',
    ].includes('name' in field ? field.name : '') &&
    (field.type === 'group' ||
      ('required' in field && field.required === true) ||
      // Words say themselves whether a city needs them, in its own language (collections/fields/text.ts).
      ('localized' in field && field.localized === true) ||
      // What a redirect leads to, a path or a page, is needed though neither is alone.
      ('name' in field && (field.name === 'text' || field.name === 'to')) ||
      // Staff say why they suspend; the rule need not.
      ('name' in field && field.name === 'grounds'))

  const valueFor = async (field: Field & { name: string }, city: string): Promise<unknown> => {
    number += 1
    switch (field.type) {
      case 'text':
      case 'textarea':
        return textOf(field.name, number)
      case 'email':
        return `sample-${number}@ville.example`
      case 'number':
        return Math.min(Math.max(field.min ?? 1, number), field.max ?? number)
      case 'select': {
        const [first] = field.options
        const value = typeof first === 'object' ? first.value : first
        return field.defaultValue ?? (field.hasMany ? [value] : value)
      }
      case 'date':
        return new Date(Date.now() + number * 3_600_000).toISOString()
      case 'checkbox':
        return field.defaultValue ?? false
      case 'json':
        return field.name === 'line'
          ? {
              type: 'LineString',
              coordinates: [
                [-4.5, 48.38, 10],
                [-4.49, 48.39, 30],
              ],
            }
          : {}
      case 'relationship':
      case 'upload':
        return id(field.relationTo as CollectionSlug, city)
      case 'group': {
        const inner: Record<string, unknown> = {}
        await fill(field.fields, inner, city)
        return inner
      }
      default:
        return []
    }
  }

  return { id }
}

const textOf = (name: string, number: number): string => {
  if (name === 'slug' || name === 'handle' || name === 'from' || name === 'to') return `sample-${number}`
  if (name === 'licence') return 'CC-BY-SA-4.0'
  if (/(Day|On)$/.test(name)) return '2027-05-01'
  if (name === 'issuer') return `https://login-${number}.example`
  if (name === 'scopes') return 'openid'
  if (name === 'key') return `sample:${number}`
  return `Canary ${name} ${number}`
}

const fileOf = async (collection: string) => {
  const [name, data] = await sentTo(collection)
  return { data, mimetype: 'application/octet-stream', name, size: data.length }
}

const sentTo = async (collection: string): Promise<[name: string, data: Buffer]> => {
  if (collection === 'sounds') return ['a.wav', wavFile(1)]
  if (collection === 'files') return ['a.csv', Buffer.from('banc,rue\n1,Siam\n')]
  const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#0b5c8a' } })
  return ['a.png', await picture.png().toBuffer()]
}
