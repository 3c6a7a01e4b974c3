import type { Field } from 'payload'
import { noFieldWrite, readsDecision, worksInItsCity } from '../../src/domains/identity/access.ts'
import { reference } from './reference.ts'

/** Who decided, when and why: stored with the decision, never written by a form. Not for the public, also where what was
 *  decided on is. */
export const decision = (): Field[] => [
  {
    ...reference('decidedBy', 'people', { readOnly: true }),
    access: { create: noFieldWrite, read: worksInItsCity, update: noFieldWrite },
  },
  {
    name: 'decidedAt',
    type: 'date',
    access: { create: noFieldWrite, read: readsDecision, update: noFieldWrite },
    admin: { readOnly: true },
  },
  { name: 'reason', type: 'textarea', maxLength: 1000, access: { read: readsDecision } },
]
