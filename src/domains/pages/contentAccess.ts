import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, publicOr, published } from '../identity/access.ts'
import { type Role, roles } from '../identity/roles.ts'

/** Access of content with drafts: published is for everybody, the rest for the city's own people; these roles write. */
export const contentAccess = (writers: readonly Role[]): NonNullable<CollectionConfig['access']> => ({
  create: createdBy(writers),
  read: publicOr(published, roles),
  update: heldBy(writers),
  delete: heldBy(writers),
  readVersions: heldBy(writers, 'version.city'),
})
