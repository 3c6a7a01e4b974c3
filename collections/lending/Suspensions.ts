import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, nobody, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { suspenders, suspensionStates } from '../../src/domains/lending/standing/rules.ts'
import { suspensionHooks } from '../../src/domains/lending/standing/suspensionHooks.ts'
import { day } from '../fields/day.ts'
import { decision } from '../fields/decision.ts'
import { reference } from '../fields/index.ts'

/** Days on which a person may ask for nothing new: after so many strikes, or because staff say so, always with an end and a
 *  reason. Both days included. */
export const Suspensions: CollectionConfig = {
  slug: 'suspensions',
  admin: {
    useAsTitle: 'lastDay',
    group: 'lending',
    defaultColumns: ['person', 'firstDay', 'lastDay', 'by', 'state'],
  },
  access: {
    create: createdBy(['manager', 'desk']),
    read: ownOr('person', ['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: nobody,
  },
  hooks: suspensionHooks,
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
    {
      ...day('firstDay', { required: true }),
      admin: { readOnly: true, condition: (data) => Boolean(data['id']) },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    { ...day('lastDay', { required: true }), access: { update: noFieldWrite } },
    { name: 'grounds', type: 'textarea', maxLength: 1000, access: { update: noFieldWrite } },
    {
      name: 'by',
      type: 'select',
      required: true,
      defaultValue: 'staff',
      options: [...suspenders],
      admin: { readOnly: true },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    {
      ...reference('givenBy', 'people', { readOnly: true }),
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'active',
      options: [...suspensionStates],
      access: { create: noFieldWrite },
    },
    ...decision(),
  ],
}
