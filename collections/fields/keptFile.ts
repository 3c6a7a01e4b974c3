import type { Field } from 'payload'
import { noFieldWrite, operatorField } from '../../src/domains/identity/access.ts'
import { reference } from './reference.ts'

/** Whether a file is given out, and whose it is: set by what becomes of its contribution, never by a form. */
export const keptFile = (): Field[] => [
  {
    name: 'open',
    type: 'checkbox',
    defaultValue: true,
    access: { create: noFieldWrite, update: noFieldWrite },
    admin: { hidden: true },
  },
  {
    ...reference('person', 'people', { readOnly: true }),
    access: { create: noFieldWrite, read: operatorField, update: noFieldWrite },
  },
]
