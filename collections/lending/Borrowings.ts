import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../../src/domains/identity/access.ts'
import { betweenNeighbours, isItsOwner, isOneOfThem } from '../../src/domains/lending/neighbours/access.ts'
import { borrowingHooks } from '../../src/domains/lending/neighbours/borrowingHooks.ts'
import { borrowingStates, longest, sides } from '../../src/domains/lending/neighbours/rules.ts'
import { day } from '../fields/day.ts'
import { reference } from '../fields/index.ts'

/** What the two write to each other is not for the city. */
const private_ = <F extends Field>(field: F): F => ({
  ...field,
  admin: { hidden: true },
  access: { read: isOneOfThem },
})

/** A neighbour's thing promised to a person for some days, both included. The two act through the public site alone; the
 *  database refuses two that touch the same days (migration `neighbours`). */
export const Borrowings: CollectionConfig = {
  slug: 'borrowings',
  admin: {
    useAsTitle: 'firstDay',
    group: 'lending',
    defaultColumns: ['thing', 'firstDay', 'lastDay', 'state'],
  },
  access: { create: nobody, read: betweenNeighbours('id'), update: nobody, delete: nobody },
  hooks: borrowingHooks,
  fields: [
    reference('thing', 'things', { required: true }),
    reference('owner', 'people', { required: true }),
    reference('person', 'people', { required: true }),
    day('firstDay', { required: true }),
    day('lastDay', { required: true }),
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'requested',
      options: [...borrowingStates],
      index: true,
    },
    // Other days that its owner proposes, and where they would meet then; whose days they are is decided when they are accepted.
    private_(day('proposedFirstDay')),
    private_(day('proposedLastDay')),
    {
      name: 'proposedPlace',
      type: 'text',
      maxLength: longest.place,
      admin: { hidden: true },
      access: { read: isItsOwner },
    },
    private_({ name: 'proposedAt', type: 'date' }),
    private_({ name: 'message', type: 'textarea', maxLength: longest.message }),
    private_({ name: 'answer', type: 'textarea', maxLength: longest.message }),
    private_({ name: 'meetingPlace', type: 'text', maxLength: longest.place }),
    // Who took it back, and why; nobody where the thing itself is gone.
    private_({ name: 'cancelledBy', type: 'select', options: [...sides] }),
    private_({ name: 'cancellation', type: 'textarea', maxLength: longest.message }),
    { name: 'handedOverAt', type: 'date' },
    { name: 'returnedAt', type: 'date' },
    reference('decidedBy', 'people'),
    { name: 'decidedAt', type: 'date' },
  ],
}
