import type { CollectionConfig } from 'payload'
import { createdBy, heldBy } from '../../src/domains/identity/access.ts'
import { keepRedirect } from '../../src/domains/pages/redirectHooks.ts'
import { reference } from '../fields/index.ts'

const writers = ['manager', 'editor'] as const

/** Where an address leads on that is no longer there: to a path of the same city, or to a page or a news item, wherever
 *  that stands by now. */
export const Redirects: CollectionConfig = {
  slug: 'redirects',
  admin: { useAsTitle: 'from', group: 'pages', defaultColumns: ['from', 'to', 'page', 'newsItem'] },
  access: {
    create: createdBy(writers),
    read: heldBy(writers),
    update: heldBy(writers),
    delete: heldBy(writers),
  },
  indexes: [{ fields: ['city', 'from'], unique: true }],
  hooks: { beforeValidate: [keepRedirect] },
  fields: [
    { name: 'from', type: 'text', required: true, maxLength: 300 },
    { name: 'to', type: 'text', maxLength: 300 },
    reference('page', 'pages'),
    reference('newsItem', 'news'),
  ],
}
