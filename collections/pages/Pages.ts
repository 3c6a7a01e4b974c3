import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { line, markdown, slug } from '../fields/index.ts'

/** About, legal notice, privacy, accessibility, terms: the pages a city must have. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: { useAsTitle: 'title', group: 'pages', defaultColumns: ['title', 'slug', 'order', '_status'] },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'editor']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('title', { required: true }),
    markdown('body', { required: true }),
    { name: 'order', type: 'number', required: true, defaultValue: 10 },
  ],
}
