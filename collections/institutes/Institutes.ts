import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, publicOr, published } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { instituteKinds } from '../../src/domains/institutes/rules.ts'
import { image, line, markdown, paragraph } from '../fields/index.ts'

/** The city's three institutes: for the Commons, for Open Business, for Benefit-Sharing. */
export const Institutes: CollectionConfig = {
  slug: 'institutes',
  admin: {
    useAsTitle: 'name',
    group: 'institutes',
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
  },
  versions: { drafts: true, maxPerDoc: 20 },
  access: {
    create: createdBy(['manager']),
    read: publicOr(published, roles),
    update: heldBy(['manager', 'editor']),
    delete: heldBy(['manager']),
    readVersions: heldBy(['manager', 'editor'], 'version.city'),
  },
  indexes: [{ fields: ['city', 'kind'], unique: true }],
  fields: [
    line('name', { required: true }),
    { name: 'kind', type: 'select', required: true, options: [...instituteKinds] },
    paragraph('purpose', { required: true }),
    markdown('charter'),
    image(),
    { name: 'email', type: 'email' },
  ],
}
