import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { day } from '../fields/day.ts'
import { line, reference } from '../fields/index.ts'

/** Days on which the city's desks, or one of them, are closed, with the reason that is shown. */
export const Closures: CollectionConfig = {
  slug: 'closures',
  admin: { useAsTitle: 'name', group: 'lending', defaultColumns: ['name', 'firstDay', 'lastDay', 'source'] },
  access: {
    create: createdBy(['manager', 'desk']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager', 'desk']),
    delete: heldBy(['manager', 'desk']),
  },
  fields: [
    line('name', { required: true }),
    day('firstDay', { required: true }),
    day('lastDay', { required: true }),
    reference('desk', 'desks'),
    { name: 'worked', type: 'checkbox', required: true, defaultValue: false },
    { name: 'source', type: 'select', required: true, defaultValue: 'city', options: ['holiday', 'city'] },
  ],
}
