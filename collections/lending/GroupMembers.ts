import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { groupMemberHooks } from '../../src/domains/lending/groups/groupHooks.ts'
import { day } from '../fields/day.ts'
import { reference } from '../fields/index.ts'

/** Who belongs to a group of borrowers, until which day. Staff add people; nobody adds themselves. */
export const GroupMembers: CollectionConfig = {
  slug: 'group-members',
  admin: { useAsTitle: 'lastDay', group: 'lending', defaultColumns: ['person', 'group', 'lastDay'] },
  access: {
    create: createdBy(['manager', 'desk']),
    read: ownOr('person', ['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: heldBy(['manager', 'desk']),
  },
  hooks: groupMemberHooks,
  indexes: [{ fields: ['group', 'person'], unique: true }],
  fields: [
    {
      name: 'personEmail',
      type: 'email',
      virtual: true,
      admin: { readOnly: false, condition: (data) => !data['id'] },
    },
    {
      ...reference('person', 'people', { required: true }),
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    { ...reference('group', 'groups', { required: true }), access: { update: noFieldWrite } },
    day('lastDay', { required: true }),
    {
      ...reference('addedBy', 'people', { readOnly: true }),
      access: { create: noFieldWrite, update: noFieldWrite },
    },
  ],
}
