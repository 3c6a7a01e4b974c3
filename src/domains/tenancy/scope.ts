import {
  type CollectionBeforeValidateHook,
  type CollectionConfig,
  type CollectionSlug,
  type Field,
  type FieldHook,
  Forbidden,
  type PayloadRequest,
  type RelationshipField,
  traverseFields,
  ValidationError,
} from 'payload'

/** Adds to a collection the city it belongs to, and the guard that no reference leaves that city. Deny by default: the
 *  access of the collection itself says who may do what (src/domains/identity/access.ts). */
export const scoped = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  // A copy would be judged by what is sent with it, not by the city it comes from.
  disableDuplicate: true,
  fields: [city(collection), ...collection.fields],
  hooks: {
    ...collection.hooks,
    beforeValidate: [keepWithinCity(collection), ...(collection.hooks?.beforeValidate ?? [])],
  },
  custom: { ...collection.custom, scoped: true },
})

const city = (collection: CollectionConfig): RelationshipField => ({
  name: 'city',
  type: 'relationship',
  relationTo: 'cities',
  required: true,
  index: true,
  maxDepth: 0,
  admin: { position: 'sidebar' },
  access: { update: () => false },
  hooks: { beforeValidate: [mayCreateThere(collection)] },
})

/** Payload asks who may create before it has read the data: `city.id` and `{ id: { id } }` become a city only afterwards.
 *  So the collection's own access is asked again, about the city that will be stored. */
const mayCreateThere =
  (collection: CollectionConfig): FieldHook =>
  async ({ operation, overrideAccess, req, value }) => {
    if (operation !== 'create' || overrideAccess || value === undefined || value === null) return value
    const home = idOf(value)
    const may = home !== undefined && (await collection.access?.create?.({ req, data: { city: home } }))
    if (may !== true) throw new Forbidden(req.t)
    return value
  }

type Identified = string | { id: string } | null | undefined
const idOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  return value && typeof value === 'object' && 'id' in value && typeof value.id === 'string'
    ? value.id
    : undefined
}

const keepWithinCity =
  (collection: CollectionConfig): CollectionBeforeValidateHook =>
  async ({ data, originalDoc, req }) => {
    if (!data) return data
    const before = idOf(originalDoc?.city as Identified)
    const home = idOf(data.city as Identified) ?? before
    if (!home) refuse(collection, req, 'city', 'cityMissing')
    if (before !== undefined && before !== home) refuse(collection, req, 'city', 'cityFixed')
    const references = referencesIn(collection.fields, data, req)
    for (const [slug, ids] of references) {
      const { totalDocs } = await req.payload.count({
        collection: slug,
        req,
        where: { and: [{ id: { in: [...ids] } }, { city: { equals: home } }] },
      })
      if (totalDocs !== ids.size) refuse(collection, req, slug, 'referenceLeavesCity')
    }
    return { ...data, city: home }
  }

const refuse = (collection: CollectionConfig, req: PayloadRequest, path: string, key: string): never => {
  throw new ValidationError(
    { collection: collection.slug, errors: [{ message: req.t(`communal:${key}` as never), path }] },
    req.t,
  )
}

/** Every reference of the written data to a collection that has a city, at whatever depth, drafts included. */
const referencesIn = (
  fields: Field[],
  data: object,
  req: PayloadRequest,
): Map<CollectionSlug, Set<string>> => {
  const found = new Map<CollectionSlug, Set<string>>()
  const add = (slug: CollectionSlug, value: unknown): void => {
    const id = idOf(value)
    if (id === undefined || !req.payload.collections[slug]?.config.custom?.['scoped']) return
    found.set(slug, (found.get(slug) ?? new Set()).add(id))
  }
  traverseFields({
    fields,
    fillEmpty: false,
    parentIsLocalized: false,
    ref: data,
    callback: ({ field, ref }) => {
      if (field.type !== 'relationship' && field.type !== 'upload') return
      const value = (ref as Record<string, unknown> | undefined)?.[field.name]
      if (value === undefined || value === null) return
      for (const one of Array.isArray(value) ? value : [value]) {
        if (Array.isArray(field.relationTo)) {
          const { relationTo, value: target } = one as { relationTo: CollectionSlug; value: unknown }
          add(relationTo, target)
        } else add(field.relationTo, one)
      }
    },
  })
  return found
}
