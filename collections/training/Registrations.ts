import type { CollectionConfig } from 'payload'
import { heldBy, nobody, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { registrationHooks } from '../../src/domains/training/registrationHooks.ts'
import { registrationStates } from '../../src/domains/training/rules.ts'
import { reference } from '../fields/index.ts'

/** A person's seat in a session. Made by registering on the public site, never through REST. */
export const Registrations: CollectionConfig = {
  slug: 'registrations',
  admin: { useAsTitle: 'id', group: 'training', defaultColumns: ['person', 'session', 'state', 'createdAt'] },
  access: {
    create: nobody,
    read: ownOr('person', ['manager', 'trainer']),
    update: heldBy(['manager', 'trainer']),
    delete: nobody,
  },
  hooks: registrationHooks,
  fields: [
    { ...reference('session', 'sessions', { required: true }), access: { update: noFieldWrite } },
    { ...reference('person', 'people', { required: true }), access: { update: noFieldWrite } },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'registered',
      options: [...registrationStates],
    },
    // The attestation: the database itself writes it as the state becomes `attended` (migration `attestations`).
    {
      name: 'attendedAt',
      type: 'date',
      admin: { readOnly: true },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    {
      name: 'attendedVersion',
      type: 'number',
      admin: { readOnly: true },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
  ],
}
