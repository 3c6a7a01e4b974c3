import type { CollectionConfig, DateField, Field, FilterOptions } from 'payload'
import { heldBy, nobody, noFieldWrite, ownOr, worksInItsCity } from '../../src/domains/identity/access.ts'
import { depositMethods } from '../../src/domains/lending/deposit/rules.ts'
import { askEndpoint } from '../../src/domains/lending/desk/askEndpoint.ts'
import { deskEndpoint } from '../../src/domains/lending/desk/deskEndpoint.ts'
import { figuresEndpoint } from '../../src/domains/lending/figures/figuresEndpoint.ts'
import { loanHooks } from '../../src/domains/lending/loanHooks.ts'
import { loanStates, returnConditions } from '../../src/domains/lending/rules.ts'
import { day } from '../fields/day.ts'
import { decision } from '../fields/decision.ts'
import { reference } from '../fields/index.ts'

/** A copy is swapped at the desk for another of the same model and desk (src/domains/lending/keepLoanRules.ts). */
const copiesLike: FilterOptions = ({ data, id }) =>
  id === undefined ? true : { equipment: { equals: data.equipment }, desk: { equals: data.desk } }

/** A part of the loan's period (src/domains/lending/loanPeriod.ts); the operations write it. */
const instant = (name: string): DateField => ({
  name,
  type: 'date',
  required: true,
  admin: { hidden: true },
  access: { update: noFieldWrite },
})

/** What was to be brought, as the borrower was told when they asked; what the desk took, and how; what it gave back. The city
 *  keeps this record and never the money (src/domains/lending/deposit). */
const deposit: Field[] = [
  { name: 'deposit', type: 'number', min: 0, admin: { readOnly: true }, access: { update: noFieldWrite } },
  { name: 'depositMethod', type: 'select', options: [...depositMethods] },
  { name: 'depositTaken', type: 'number', min: 0 },
  { name: 'depositTakenAt', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
  { name: 'depositReturned', type: 'number', min: 0 },
  { name: 'depositReturnedAt', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
]

/** A copy promised to a person for a period. Requested on the public site; staff decide in the admin. The database
 *  refuses two loans of one copy that touch the same time (migration `waiting`). */
export const Loans: CollectionConfig = {
  slug: 'loans',
  admin: {
    useAsTitle: 'firstDay',
    group: 'lending',
    defaultColumns: ['firstDay', 'lastDay', 'unit', 'person', 'state'],
  },
  access: {
    create: nobody,
    read: ownOr('person', ['manager', 'desk']),
    update: heldBy(['manager', 'desk']),
    delete: nobody,
  },
  endpoints: [askEndpoint, deskEndpoint, figuresEndpoint],
  hooks: loanHooks,
  indexes: [{ fields: ['desk', 'firstDay'] }, { fields: ['desk', 'lastDay'] }],
  fields: [
    { ...reference('unit', 'units', { required: true }), filterOptions: copiesLike },
    { ...reference('equipment', 'equipment', { required: true }), access: { update: noFieldWrite } },
    { ...reference('desk', 'desks', { required: true }), access: { update: noFieldWrite } },
    { ...reference('person', 'people', { required: true }), access: { update: noFieldWrite } },
    { ...reference('organisation', 'groups', { readOnly: true }), access: { update: noFieldWrite } },
    day('firstDay', { required: true }),
    day('lastDay', { required: true }),
    day('wishedFirstDay'),
    day('wishedLastDay'),
    { ...instant('startsAt'), index: true },
    instant('dueAt'),
    instant('endsAt'),
    { name: 'state', type: 'select', required: true, defaultValue: 'requested', options: [...loanStates] },
    { ...instant('offeredUntil'), required: false },
    { name: 'basket', type: 'text', index: true, admin: { hidden: true }, access: { update: noFieldWrite } },
    { name: 'bundle', type: 'text', index: true, admin: { hidden: true }, access: { update: noFieldWrite } },
    { ...reference('kit', 'equipment', { readOnly: true }), access: { update: noFieldWrite } },
    { name: 'purpose', type: 'textarea', maxLength: 1000 },
    { name: 'handedOverAt', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
    { name: 'returnedAt', type: 'date', admin: { readOnly: true }, access: { update: noFieldWrite } },
    { name: 'returnCondition', type: 'select', options: [...returnConditions] },
    ...deposit,
    { name: 'deskNote', type: 'textarea', maxLength: 2000, access: { read: worksInItsCity } },
    {
      name: 'conditions',
      type: 'ui',
      admin: {
        disableListColumn: true,
        components: { Field: '/condition/ConditionsField.tsx#ConditionsField' },
      },
    },
    ...decision(),
  ],
}
