import type { CollectionConfig } from 'payload'
import { nobody, noFieldWrite } from '../../src/domains/identity/access.ts'
import { answersReports, readsReports } from '../../src/domains/lending/neighbours/access.ts'
import { reportHooks } from '../../src/domains/lending/neighbours/reportHooks.ts'
import { longest, reportKinds, reportStates } from '../../src/domains/lending/neighbours/rules.ts'
import { decision } from '../fields/decision.ts'
import { reference } from '../fields/index.ts'

const fixed = { update: noFieldWrite }

/** What a person tells the city of a neighbour's thing, or of how it went. Staff answer it once; what they do besides (take
 *  the thing out, suspend somebody) is written where that is written. */
export const Reports: CollectionConfig = {
  slug: 'reports',
  admin: {
    useAsTitle: 'kind',
    group: 'lending',
    defaultColumns: ['kind', 'thing', 'state', 'createdAt'],
  },
  access: {
    create: nobody,
    read: readsReports,
    update: answersReports,
    delete: nobody,
  },
  hooks: reportHooks,
  fields: [
    { ...reference('thing', 'things', { required: true, readOnly: true }), access: fixed },
    { ...reference('borrowing', 'borrowings', { readOnly: true }), access: fixed },
    { ...reference('person', 'people', { required: true, readOnly: true }), access: fixed },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [...reportKinds],
      admin: { readOnly: true },
      access: fixed,
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: longest.note,
      admin: { readOnly: true },
      access: fixed,
    },
    { name: 'state', type: 'select', required: true, defaultValue: 'open', options: [...reportStates] },
    ...decision(),
  ],
}
