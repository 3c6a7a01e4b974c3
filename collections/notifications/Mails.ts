import type { CollectionConfig } from 'payload'
import { nobody, operators } from '../../src/domains/identity/access.ts'
import { mailStates } from '../../src/domains/notifications/rules.ts'
import { languages } from '../../src/i18n/languages.ts'
import { reference } from '../fields/index.ts'

/** The sent-ledger: each mail is written in the transaction of what it tells, under a key that exists once. */
export const Mails: CollectionConfig = {
  slug: 'mails',
  admin: {
    useAsTitle: 'subject',
    group: 'identity',
    defaultColumns: ['subject', 'to', 'state', 'createdAt'],
  },
  access: { create: nobody, read: operators, update: nobody, delete: nobody },
  fields: [
    { name: 'key', type: 'text', required: true, unique: true },
    reference('person', 'people'),
    { name: 'to', type: 'email', required: true },
    { name: 'language', type: 'select', required: true, options: languages.map(({ code }) => code) },
    { name: 'notice', type: 'text', required: true },
    { name: 'subject', type: 'text', required: true },
    { name: 'text', type: 'textarea', required: true },
    { name: 'html', type: 'textarea', required: true },
    { name: 'headers', type: 'json' },
    { name: 'calendar', type: 'json' },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'queued',
      index: true,
      options: [...mailStates],
    },
    { name: 'attempts', type: 'number', required: true, defaultValue: 0 },
    { name: 'claimedAt', type: 'date' },
    { name: 'sentAt', type: 'date' },
    { name: 'error', type: 'text' },
  ],
}
