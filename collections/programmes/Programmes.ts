import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, nobody, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { programmeKinds, validSettings } from '../../src/domains/programmes/registry.ts'
import { line, paragraph } from '../fields/index.ts'

/** A programme that a city runs: one of the registered kinds, with the city's own rules. */
export const Programmes: CollectionConfig = {
  slug: 'programmes',
  admin: { useAsTitle: 'name', group: 'tenancy', defaultColumns: ['name', 'kind', 'enabled'] },
  access: {
    create: createdBy(['manager']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager']),
    delete: nobody,
  },
  indexes: [{ fields: ['city', 'kind'], unique: true }],
  fields: [
    { name: 'kind', type: 'select', required: true, options: programmeKinds },
    line('name', { required: true }),
    paragraph('intro'),
    { name: 'enabled', type: 'checkbox', defaultValue: true },
    { name: 'settings', type: 'json', required: true, defaultValue: {}, validate: validSettings },
  ],
}
