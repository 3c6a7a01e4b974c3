import type { CollectionConfig } from 'payload'
import { heldBy, nobody, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { mostFlexible, waitStates } from '../../src/domains/lending/waiting/rules.ts'
import { waitHooks } from '../../src/domains/lending/waiting/waitHooks.ts'
import { day } from '../fields/day.ts'
import { decision } from '../fields/decision.ts'
import { reference } from '../fields/index.ts'

/** A person's place in the line for a model on certain days, by when they joined. When a copy becomes free it is offered to
 *  the first who can have it (src/domains/lending/waiting/offerNext.ts). */
export const Waits: CollectionConfig = {
  slug: 'waits',
  admin: {
    useAsTitle: 'firstDay',
    group: 'lending',
    defaultColumns: ['equipment', 'person', 'firstDay', 'lastDay', 'state'],
  },
  access: {
    create: nobody,
    read: ownOr('person', ['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: nobody,
  },
  hooks: waitHooks,
  fields: [
    {
      ...reference('equipment', 'equipment', { required: true, readOnly: true }),
      access: { update: noFieldWrite },
    },
    { ...reference('desk', 'desks', { readOnly: true }), access: { update: noFieldWrite } },
    {
      ...reference('person', 'people', { required: true, readOnly: true }),
      access: { update: noFieldWrite },
    },
    {
      ...reference('organisation', 'groups', { readOnly: true }),
      access: { update: noFieldWrite },
    },
    { ...day('firstDay', { required: true }), admin: { readOnly: true }, access: { update: noFieldWrite } },
    { ...day('lastDay', { required: true }), admin: { readOnly: true }, access: { update: noFieldWrite } },
    {
      name: 'flexible',
      type: 'number',
      required: true,
      defaultValue: 0,
      min: 0,
      max: mostFlexible,
      admin: { readOnly: true },
      access: { update: noFieldWrite },
    },
    {
      name: 'purpose',
      type: 'textarea',
      maxLength: 1000,
      admin: { readOnly: true },
      access: { update: noFieldWrite },
    },
    {
      name: 'ofAge',
      type: 'checkbox',
      required: true,
      defaultValue: false,
      admin: { hidden: true },
      access: { update: noFieldWrite },
    },
    { name: 'state', type: 'select', required: true, defaultValue: 'waiting', options: [...waitStates] },
    { ...reference('loan', 'loans', { readOnly: true }), access: { update: noFieldWrite } },
    { name: 'offeredUntil', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
    ...decision(),
  ],
}
