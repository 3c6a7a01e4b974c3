import type { CollectionConfig } from 'payload'
import { ownContributions, readsContributor } from '../../src/domains/contributions/access.ts'
import { contributionHooks } from '../../src/domains/contributions/contributionHooks.ts'
import { contributionKinds, contributionStates } from '../../src/domains/contributions/rules.ts'
import { heldBy, nobody, noFieldWrite, publicOr } from '../../src/domains/identity/access.ts'
import { languages } from '../../src/i18n/languages.ts'
import { decision } from '../fields/decision.ts'
import { image, licence, personalCredit, reference, sound } from '../fields/index.ts'

/** What a person added to a stop: a text, a photo or a sound, under a licence they chose, credited as they wish. Public
 *  at once and marked "not yet confirmed", unless the city looks first. */
export const Contributions: CollectionConfig = {
  slug: 'contributions',
  admin: {
    useAsTitle: 'kind',
    group: 'trails',
    defaultColumns: ['kind', 'stop', 'person', 'state', 'createdAt'],
  },
  access: {
    create: nobody,
    read: ownContributions(
      publicOr({ and: [{ state: { equals: 'published' } }, { 'city.state': { equals: 'live' } }] }, [
        'manager',
        'moderator',
        'editor',
      ]),
    ),
    update: heldBy(['manager', 'moderator']),
    delete: nobody,
  },
  hooks: contributionHooks,
  fields: [
    { ...reference('stop', 'stops', { required: true }), access: { update: noFieldWrite } },
    {
      ...reference('person', 'people', { required: true }),
      access: { update: noFieldWrite, read: readsContributor },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      options: [...contributionKinds],
      access: { update: noFieldWrite },
    },
    { name: 'text', type: 'textarea', maxLength: 20_000, access: { update: noFieldWrite } },
    { ...image(), access: { update: noFieldWrite } },
    { ...sound(), access: { update: noFieldWrite } },
    {
      name: 'language',
      type: 'select',
      required: true,
      options: languages.map(({ code }) => code),
      access: { update: noFieldWrite },
    },
    { ...licence(), access: { update: noFieldWrite } },
    { ...personalCredit(), access: { update: noFieldWrite } },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'published',
      options: [...contributionStates],
    },
    {
      name: 'confirmedAt',
      type: 'date',
      admin: { readOnly: true },
      access: { create: noFieldWrite, update: noFieldWrite },
    },
    ...decision(),
  ],
}
