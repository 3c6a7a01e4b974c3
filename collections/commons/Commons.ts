import type { CollectionConfig } from 'payload'
import { commonsTypes } from '../../src/domains/commons/rules.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { image, licence, line, markdown, paragraph, place, slug, webAddress } from '../fields/index.ts'

/** A commons: something kept in common, who keeps it, under which licence, and what it needs. */
export const Commons: CollectionConfig = {
  slug: 'commons',
  admin: { useAsTitle: 'name', group: 'commons', defaultColumns: ['name', 'type', 'licence', '_status'] },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'editor', 'steward']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('name', { required: true }),
    { name: 'type', type: 'select', required: true, index: true, options: [...commonsTypes] },
    paragraph('summary', { required: true }),
    markdown('description'),
    paragraph('needs'),
    { name: 'steward', type: 'text', maxLength: 200 },
    { name: 'since', type: 'number', min: 1000, max: 3000 },
    webAddress('url'),
    place(),
    licence(),
    image(),
  ],
}
