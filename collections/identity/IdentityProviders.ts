import type { CollectionConfig } from 'payload'
import { createdBy, heldBy, noFieldWrite, operatorField } from '../../src/domains/identity/access.ts'
import { providerHooks } from '../../src/domains/identity/openid/providerHooks.ts'
import { callbackAddress, defaultScopes } from '../../src/domains/identity/openid/rules.ts'
import { line } from '../fields/index.ts'

const written = { create: noFieldWrite, update: noFieldWrite }

/** Where people of a city may log in besides with a password: the state's or the city's own provider of OpenID Connect. The
 *  secret goes in and never comes out again (src/domains/identity/openid/keepSecret.ts). No versions: there would be one. */
export const IdentityProviders: CollectionConfig = {
  slug: 'identity-providers',
  admin: {
    useAsTitle: 'label',
    group: 'tenancy',
    defaultColumns: ['label', 'issuer', 'enabled', 'signUp', 'secretSince'],
  },
  access: {
    create: createdBy(['manager']),
    read: heldBy(['manager']),
    update: heldBy(['manager']),
    delete: heldBy(['manager']),
  },
  indexes: [{ fields: ['city', 'issuer'], unique: true }],
  hooks: providerHooks,
  fields: [
    line('label', { required: true }),
    { name: 'issuer', type: 'text', required: true, maxLength: 500 },
    {
      name: 'callback',
      type: 'text',
      virtual: true,
      // Registered there before anything can be saved here.
      defaultValue: () => callbackAddress(),
      access: written,
      admin: { readOnly: true },
      hooks: { afterRead: [() => callbackAddress()] },
    },
    { name: 'clientId', type: 'text', required: true, maxLength: 500 },
    {
      name: 'clientSecret',
      type: 'text',
      virtual: true,
      maxLength: 1000,
      admin: { readOnly: false, disableListColumn: true, disableListFilter: true, autoComplete: 'off' },
      hooks: { afterRead: [() => undefined] },
    },
    { name: 'secretSince', type: 'date', access: written, admin: { readOnly: true } },
    { name: 'scopes', type: 'text', required: true, defaultValue: defaultScopes, maxLength: 300 },
    {
      name: 'vouches',
      type: 'checkbox',
      defaultValue: false,
      access: { create: operatorField, update: operatorField },
    },
    { name: 'signUp', type: 'checkbox', defaultValue: true },
    { name: 'strongAcr', type: 'text', maxLength: 500 },
    { name: 'strongAmr', type: 'text', maxLength: 500 },
    { name: 'enabled', type: 'checkbox', defaultValue: false },
  ],
}
