import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, nobody, noFieldWrite } from '../../src/domains/identity/access.ts'
import { invitationEndpoints } from '../../src/domains/identity/invitations/invitationEndpoints.ts'
import { invitationHooks } from '../../src/domains/identity/invitations/invitationHooks.ts'
import { roles } from '../../src/domains/identity/roles.ts'
import { languages } from '../../src/i18n/languages.ts'
import { reference } from '../fields/index.ts'

const written = { create: noFieldWrite, update: noFieldWrite }

/** A role offered by mail to an address: made by a manager, sent as it is saved, never changed afterwards but accepted,
 *  withdrawn or sent again. Managers give all roles, so nobody offers more than they hold. */
export const Invitations: CollectionConfig = {
  slug: 'invitations',
  admin: {
    useAsTitle: 'email',
    group: 'tenancy',
    defaultColumns: ['email', 'role', 'expiresAt', 'acceptedAt', 'withdrawnAt'],
  },
  access: { create: createdBy(['manager']), read: heldBy(['manager']), update: nobody, delete: nobody },
  endpoints: invitationEndpoints,
  hooks: invitationHooks,
  fields: [
    { name: 'email', type: 'email', required: true, index: true },
    { name: 'role', type: 'select', required: true, options: [...roles] },
    reference('institute', 'institutes'),
    { name: 'endsAt', type: 'date' },
    {
      name: 'language',
      type: 'select',
      required: true,
      defaultValue: 'en',
      options: languages.map(({ code }) => code),
    },
    { name: 'message', type: 'textarea', maxLength: 1000 },
    { ...reference('invitedBy', 'people', { readOnly: true }), access: written },
    {
      name: 'expiresAt',
      type: 'date',
      access: written,
      admin: { readOnly: true, condition: (data) => Boolean(data['id']) },
    },
    {
      name: 'acceptedAt',
      type: 'date',
      access: written,
      admin: { readOnly: true, condition: (data) => Boolean(data['acceptedAt']) },
    },
    { ...reference('acceptedBy', 'people', { readOnly: true }), access: written },
    {
      name: 'withdrawnAt',
      type: 'date',
      access: written,
      admin: { readOnly: true, condition: (data) => Boolean(data['withdrawnAt']) },
    },
  ],
}
