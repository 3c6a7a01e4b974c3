import type { CollectionConfig } from 'payload'
import { nobody } from '../../src/domains/identity/access.ts'
import { betweenNeighbours, isOneOfThem } from '../../src/domains/lending/neighbours/access.ts'
import {
  handoverConditions,
  handoverMoments,
  longest,
  sides,
} from '../../src/domains/lending/neighbours/rules.ts'
import { reference } from '../fields/index.ts'

/** What one of two neighbours confirmed: that a thing went over, or back, and how it looked to them. Each says it once, and
 *  nobody rewrites it, which the database itself holds (migration `neighbours`). */
export const Handovers: CollectionConfig = {
  slug: 'handovers',
  admin: {
    useAsTitle: 'createdAt',
    group: 'lending',
    defaultColumns: ['createdAt', 'moment', 'side', 'condition'],
  },
  access: { create: nobody, read: betweenNeighbours('borrowing'), update: nobody, delete: nobody },
  fields: [
    reference('borrowing', 'borrowings', { required: true }),
    reference('owner', 'people', { required: true }),
    reference('person', 'people', { required: true }),
    { name: 'side', type: 'select', required: true, options: [...sides] },
    { name: 'moment', type: 'select', required: true, options: [...handoverMoments] },
    { name: 'condition', type: 'select', required: true, options: [...handoverConditions] },
    // What one writes to the other of it is for the two.
    { name: 'note', type: 'textarea', maxLength: longest.note, access: { read: isOneOfThem } },
  ],
}
