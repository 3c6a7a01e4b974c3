import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { languages } from '../../src/i18n/languages.ts'
import { line, place, reference } from '../fields/index.ts'

/** A dated meeting of a module with a number of seats. How many are taken is counted by the database itself
 *  (migration `guarantees`). */
export const Sessions: CollectionConfig = {
  slug: 'sessions',
  admin: {
    useAsTitle: 'startsAt',
    group: 'training',
    defaultColumns: ['startsAt', 'module', 'place', 'seats', 'state'],
  },
  access: {
    create: createdBy(['manager', 'trainer']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager', 'trainer']),
    delete: heldBy(['manager']),
  },
  fields: [
    reference('module', 'modules', { required: true }),
    {
      name: 'startsAt',
      type: 'date',
      required: true,
      index: true,
      admin: { date: { pickerAppearance: 'dayAndTime' } },
    },
    { name: 'endsAt', type: 'date', required: true, admin: { date: { pickerAppearance: 'dayAndTime' } } },
    line('place', { required: true }),
    { name: 'address', type: 'text', maxLength: 300 },
    place(),
    { name: 'seats', type: 'number', required: true, min: 0, max: 10_000 },
    { name: 'language', type: 'select', options: languages.map(({ code }) => code) },
    { name: 'facilitator', type: 'text', maxLength: 120 },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'scheduled',
      options: ['scheduled', 'cancelled'],
    },
  ],
}
