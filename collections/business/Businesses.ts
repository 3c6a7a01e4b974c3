import type { CollectionConfig } from 'payload'
import { ownBusinesses, readsPrivateContact } from '../../src/domains/business/access.ts'
import { businessHooks } from '../../src/domains/business/businessHooks.ts'
import {
  businessModels,
  businessSectors,
  businessStates,
  usesOfCommons,
} from '../../src/domains/business/rules.ts'
import { createdBy, heldBy, nobody, noFieldWrite, publicOr } from '../../src/domains/identity/access.ts'
import { decision } from '../fields/decision.ts'
import { image, markdown, paragraph, place, reference, slug, webAddress } from '../fields/index.ts'

/** An entry of the open-business directory: what a firm does, which commons it builds on, what it gives back. */
export const Businesses: CollectionConfig = {
  slug: 'businesses',
  admin: { useAsTitle: 'name', group: 'business', defaultColumns: ['name', 'sector', 'state', 'createdAt'] },
  access: {
    create: createdBy(['manager', 'steward']),
    read: ownBusinesses(
      publicOr({ and: [{ state: { equals: 'listed' } }, { 'city.state': { equals: 'live' } }] }, [
        'manager',
        'steward',
        'editor',
      ]),
    ),
    update: heldBy(['manager', 'steward']),
    delete: nobody,
  },
  hooks: businessHooks,
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    { name: 'state', type: 'select', required: true, defaultValue: 'applied', options: [...businessStates] },
    { name: 'sector', type: 'select', required: true, index: true, options: [...businessSectors] },
    { name: 'model', type: 'select', required: true, options: [...businessModels] },
    paragraph('summary', { required: true }),
    markdown('description'),
    { name: 'address', type: 'text', maxLength: 300 },
    place(),
    webAddress('url'),
    { name: 'email', type: 'email', access: { read: readsPrivateContact } },
    { name: 'phone', type: 'text', maxLength: 60 },
    image(),
    {
      name: 'uses',
      type: 'array',
      fields: [
        reference('commons', 'commons', { required: true }),
        { name: 'how', type: 'select', required: true, options: [...usesOfCommons] },
      ],
    },
    paragraph('returns'),
    { name: 'procurement', type: 'checkbox', defaultValue: false },
    {
      ...reference('applicant', 'people'),
      access: { create: noFieldWrite, update: noFieldWrite, read: readsPrivateContact },
    },
    ...decision(),
  ],
}
