import type { CollectionConfig, Field } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { openingUses } from '../../src/domains/lending/opening.ts'
import { deskHooks } from '../../src/domains/lending/waiting/offerOpened.ts'
import { weekdays } from '../../src/kernel/time.ts'
import { day } from '../fields/day.ts'
import { image, line, paragraph, place, slug } from '../fields/index.ts'
import { timeOfDay } from '../fields/timeOfDay.ts'

/** Opening and closing by the city's clocks, and what for. */
const span = (): Field[] => [
  timeOfDay('opens'),
  timeOfDay('closes', { after: 'opens' }),
  { name: 'use', type: 'select', required: true, defaultValue: 'both', options: [...openingUses] },
  {
    name: 'visits',
    type: 'number',
    min: 1,
    max: 1000,
    admin: { condition: (_, span) => span['use'] !== 'office' },
  },
]

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
  hooks: deskHooks,
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
      fields: [{ name: 'weekday', type: 'select', required: true, options: [...weekdays] }, ...span()],
    },
    {
      name: 'specialHours',
      type: 'array',
      fields: [day('day', { required: true }), ...span()],
    },
  ],
}
