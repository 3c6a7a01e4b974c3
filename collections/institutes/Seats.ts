import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { day } from '../fields/day.ts'
import { line, reference } from '../fields/index.ts'

/** A seat of an institute: which stakeholder group it belongs to, who holds it, and for how long. A seat without a
 *  holder is shown as empty. */
export const Seats: CollectionConfig = {
  slug: 'seats',
  admin: {
    useAsTitle: 'title',
    group: 'institutes',
    defaultColumns: ['title', 'institute', 'group', 'holder', 'lastDay'],
  },
  access: {
    create: createdBy(['manager']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager']),
    delete: heldBy(['manager']),
  },
  fields: [
    reference('institute', 'institutes', { required: true }),
    line('group', { required: true }),
    line('title', { required: true }),
    { name: 'holder', type: 'text', maxLength: 120 },
    { name: 'order', type: 'number', required: true, defaultValue: 0 },
    day('firstDay'),
    day('lastDay'),
  ],
}
