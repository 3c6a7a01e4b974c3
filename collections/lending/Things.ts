import type { CollectionConfig, Field } from 'payload'
import { heldBy, nobody, noFieldWrite, ownOr } from '../../src/domains/identity/access.ts'
import { readsMeetingPlaces } from '../../src/domains/lending/neighbours/access.ts'
import {
  longest,
  mostPlaces,
  thingApprovals,
  thingStates,
} from '../../src/domains/lending/neighbours/rules.ts'
import { thingHooks } from '../../src/domains/lending/neighbours/thingHooks.ts'
import { equipmentCategories } from '../../src/domains/lending/rules.ts'
import { languages } from '../../src/i18n/languages.ts'
import { decision } from '../fields/decision.ts'
import { image, reference } from '../fields/index.ts'

/** What the owner says of it is the owner's: staff read it, and decide whether it is offered. */
const said = <F extends Field>(field: F): F => ({
  ...field,
  admin: { ...('admin' in field && field.admin), readOnly: true },
  access: { update: noFieldWrite },
})

/** A thing that a resident, or an organisation through one of its people, lends to neighbours. The public reads it through
 *  pages that list what goes out (src/domains/lending/neighbours/readThings.ts), never through this collection. */
export const Things: CollectionConfig = {
  slug: 'things',
  admin: {
    useAsTitle: 'name',
    group: 'lending',
    defaultColumns: ['name', 'category', 'part', 'state', 'createdAt'],
  },
  access: {
    create: nobody,
    read: ownOr('person', ['manager', 'moderator']),
    update: heldBy(['manager', 'moderator']),
    delete: nobody,
  },
  hooks: thingHooks,
  fields: [
    said(reference('person', 'people', { required: true })),
    said(reference('organisation', 'groups')),
    said({ name: 'name', type: 'text', required: true, maxLength: longest.name }),
    said({ name: 'description', type: 'textarea', required: true, maxLength: longest.description }),
    said({
      name: 'language',
      type: 'select',
      required: true,
      options: languages.map(({ code }) => code),
    }),
    said({ name: 'category', type: 'select', required: true, options: [...equipmentCategories] }),
    said({ name: 'part', type: 'text', maxLength: 80 }),
    said(image()),
    said({ name: 'terms', type: 'textarea', maxLength: longest.terms }),
    said({ name: 'maxDays', type: 'number', required: true, min: 1, max: 365 }),
    said({ name: 'leadDays', type: 'number', required: true, defaultValue: 0, min: 0, max: 60 }),
    said({
      name: 'approval',
      type: 'select',
      required: true,
      defaultValue: 'always',
      options: [...thingApprovals],
    }),
    {
      name: 'places',
      type: 'array',
      minRows: 1,
      maxRows: mostPlaces,
      admin: { hidden: true },
      access: { read: readsMeetingPlaces, update: noFieldWrite },
      fields: [{ name: 'place', type: 'text', required: true, maxLength: longest.place }],
    },
    { name: 'state', type: 'select', required: true, defaultValue: 'offered', options: [...thingStates] },
    // What comes in again is paused, as its owner left it (src/domains/lending/neighbours/thingHooks.ts).
    {
      name: 'rests',
      type: 'checkbox',
      defaultValue: false,
      admin: { hidden: true },
      access: { update: noFieldWrite },
    },
    ...decision(),
  ],
}
