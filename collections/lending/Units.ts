import type { CollectionConfig } from 'payload'
import { createdBy, heldBy } from '../../src/domains/identity/access.ts'
import { inventoryEndpoints } from '../../src/domains/lending/inventory/inventoryEndpoints.ts'
import { unitConditions, unitStates } from '../../src/domains/lending/rules.ts'
import { unitHooks } from '../../src/domains/lending/unitHooks.ts'
import { day } from '../fields/day.ts'
import { reference } from '../fields/index.ts'

/** One copy of a model, with its inventory number and the desk it lives at. */
export const Units: CollectionConfig = {
  slug: 'units',
  admin: {
    useAsTitle: 'inventoryNumber',
    group: 'lending',
    defaultColumns: ['inventoryNumber', 'equipment', 'desk', 'state'],
  },
  access: {
    create: createdBy(['manager', 'desk']),
    read: heldBy(['manager', 'desk', 'editor']),
    update: heldBy(['manager', 'desk']),
    delete: heldBy(['manager']),
  },
  hooks: unitHooks,
  endpoints: inventoryEndpoints('units'),
  indexes: [{ fields: ['city', 'inventoryNumber'], unique: true }, { fields: ['equipment', 'desk'] }],
  fields: [
    { name: 'inventoryNumber', type: 'text', required: true, maxLength: 60 },
    reference('equipment', 'equipment', { required: true }),
    reference('desk', 'desks', { required: true }),
    reference('pool', 'groups'),
    { name: 'condition', type: 'select', required: true, defaultValue: 'good', options: [...unitConditions] },
    { name: 'state', type: 'select', required: true, defaultValue: 'available', options: [...unitStates] },
    day('lastInspectedOn'),
    { name: 'note', type: 'textarea', maxLength: 2000 },
    {
      name: 'history',
      type: 'ui',
      admin: { disableListColumn: true, components: { Field: '/HistoryField.tsx#HistoryField' } },
    },
  ],
}
