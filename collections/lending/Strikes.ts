import type { CollectionConfig } from 'payload'
import { heldBy, nobody, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { strikeKinds, strikeStates } from '../../src/domains/lending/standing/rules.ts'
import { strikeHooks } from '../../src/domains/lending/standing/strikeHooks.ts'
import { day } from '../fields/day.ts'
import { decision } from '../fields/decision.ts'
import { reference } from '../fields/index.ts'

/** What counts against a borrower for a time: a loan brought back late, not picked up, or lost. Written by the rule alone, as
 *  it happens; whoever it is about may appeal once, and staff answer. */
export const Strikes: CollectionConfig = {
  slug: 'strikes',
  admin: { useAsTitle: 'givenOn', group: 'lending', defaultColumns: ['givenOn', 'kind', 'person', 'state'] },
  access: {
    create: nobody,
    read: ownOr('person', ['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: nobody,
  },
  hooks: strikeHooks,
  fields: [
    {
      ...reference('person', 'people', { required: true, readOnly: true }),
      access: { update: noFieldWrite },
    },
    { ...reference('loan', 'loans', { required: true, readOnly: true }), access: { update: noFieldWrite } },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [...strikeKinds],
      admin: { readOnly: true },
      access: { update: noFieldWrite },
    },
    { ...day('givenOn', { required: true }), admin: { readOnly: true }, access: { update: noFieldWrite } },
    { ...day('expiresOn', { required: true }), admin: { readOnly: true }, access: { update: noFieldWrite } },
    { name: 'state', type: 'select', required: true, defaultValue: 'active', options: [...strikeStates] },
    {
      name: 'appeal',
      type: 'textarea',
      maxLength: 2000,
      admin: { hidden: true },
      access: { update: noFieldWrite },
    },
    { name: 'appealedAt', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
    {
      ...reference('suspension', 'suspensions', { readOnly: true }),
      access: { update: noFieldWrite },
    },
    ...decision(),
  ],
}
