import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { grantedByActor } from '../../src/domains/identity/grantedByActor.ts'
import { handOverEndpoint } from '../../src/domains/identity/handOver/handOverEndpoint.ts'
import { keepManagerOnChange, keepManagerOnDelete } from '../../src/domains/identity/keepManager.ts'
import { personByEmail } from '../../src/domains/identity/personByEmail.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { reference } from '../fields/index.ts'

/** Who may do what in a city or one of its institutes, granted by whom, from when, until when. */
export const Memberships: CollectionConfig = {
  slug: 'memberships',
  admin: {
    useAsTitle: 'role',
    group: 'tenancy',
    defaultColumns: ['person', 'role', 'institute', 'startsAt', 'endsAt'],
  },
  access: {
    create: createdBy(['manager']),
    read: ownOr('person', ['manager']),
    update: heldBy(['manager']),
    delete: heldBy(['manager']),
  },
  endpoints: [handOverEndpoint],
  hooks: {
    beforeValidate: [personByEmail],
    beforeChange: [grantedByActor, keepManagerOnChange],
    beforeDelete: [keepManagerOnDelete],
  },
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
    { name: 'role', type: 'select', required: true, options: [...roles] },
    reference('institute', 'institutes'),
    {
      ...reference('grantedBy', 'people', { readOnly: true }),
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    { name: 'startsAt', type: 'date', required: true, defaultValue: () => new Date().toISOString() },
    { name: 'endsAt', type: 'date' },
  ],
}
