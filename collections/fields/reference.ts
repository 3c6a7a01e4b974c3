import type { CollectionSlug, RelationshipField, UploadField } from 'payload'

/** A reference to one thing of the same city; the scope refuses any other (src/domains/tenancy/scope.ts). */
export const reference = (
  name: string,
  relationTo: CollectionSlug,
  options: { required?: boolean; readOnly?: boolean } = {},
): RelationshipField => ({
  name,
  type: 'relationship',
  relationTo,
  required: options.required ?? false,
  index: true,
  maxDepth: 1,
  ...(options.readOnly && { admin: { readOnly: true } }),
})

export const image = (name = 'image'): UploadField => ({
  name,
  type: 'upload',
  relationTo: 'images',
  maxDepth: 1,
})
export const sound = (name = 'sound'): UploadField => ({
  name,
  type: 'upload',
  relationTo: 'sounds',
  maxDepth: 1,
})
