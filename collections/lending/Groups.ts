import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, ofLiveCities, publicOr } from '../../src/domains/identity/access.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { groupHooks } from '../../src/domains/lending/groups/groupHooks.ts'
import { groupKinds } from '../../src/domains/lending/groups/rules.ts'
import { quotaPeriods } from '../../src/domains/lending/kind.ts'
import { line, paragraph, reference, slug } from '../fields/index.ts'

/** Borrowers with rules of their own (members, schools), or an organisation in whose name its people borrow. */
export const Groups: CollectionConfig = {
  slug: 'groups',
  admin: { useAsTitle: 'name', group: 'lending', defaultColumns: ['name', 'kind', 'partOf', 'maxDays'] },
  access: {
    create: createdBy(['manager']),
    read: publicOr(ofLiveCities, roles),
    update: heldBy(['manager']),
    delete: heldBy(['manager']),
  },
  hooks: groupHooks,
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('name', { required: true }),
    { name: 'kind', type: 'select', required: true, defaultValue: 'members', options: [...groupKinds] },
    {
      ...reference('partOf', 'groups'),
      filterOptions: { kind: { equals: 'members' } },
      admin: { condition: (data) => data['kind'] === 'organisation' },
    },
    paragraph('description'),
    { name: 'maxDays', type: 'number', min: 1, max: 365 },
    { name: 'maxOpenLoans', type: 'number', min: 1, max: 50 },
    {
      name: 'quotas',
      type: 'array',
      maxRows: 3,
      fields: [
        { name: 'per', type: 'select', required: true, options: [...quotaPeriods] },
        { name: 'loans', type: 'number', min: 0, max: 1000 },
        { name: 'days', type: 'number', min: 0, max: 3660 },
        { name: 'resets', type: 'number', required: true, defaultValue: 1, min: 1, max: 31 },
      ],
    },
  ],
}
