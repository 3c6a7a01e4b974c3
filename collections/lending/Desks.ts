import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { weekdays } from '../../src/kernel/time.ts'
import { image, line, paragraph, place, slug } from '../fields/index.ts'

/** A place where equipment is handed out and taken back. */
export const Desks: CollectionConfig = {
  slug: 'desks',
  admin: { useAsTitle: 'name', group: 'lending', defaultColumns: ['name', 'address', 'phone'] },
  access: {
    create: createdBy(['manager']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager', 'desk']),
    delete: heldBy(['manager']),
  },
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('name', { required: true }),
    { name: 'address', type: 'text', required: true, maxLength: 300 },
    place({ required: true }),
    { name: 'phone', type: 'text' },
    paragraph('note'),
    image(),
    {
      name: 'hours',
      type: 'array',
      fields: [
        { name: 'weekday', type: 'select', required: true, options: [...weekdays] },
        { name: 'opens', type: 'text', required: true, maxLength: 5 },
        { name: 'closes', type: 'text', required: true, maxLength: 5 },
      ],
    },
  ],
}
