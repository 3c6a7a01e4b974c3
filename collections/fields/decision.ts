import type { Field } from 'payload'
import { noFieldWrite } from '../../src/domains/identity/access.ts'
import { reference } from './reference.ts'

/** Who decided, when and why: stored with the decision, never written by a form. */
export const decision = (): Field[] => [
  {
    ...reference('decidedBy', 'people', { readOnly: true }),
    access: { create: noFieldWrite, update: noFieldWrite },
  },
  {
    name: 'decidedAt',
    type: 'date',
    access: { create: noFieldWrite, update: noFieldWrite },
    admin: { readOnly: true },
  },
  { name: 'reason', type: 'textarea', maxLength: 1000 },
]
