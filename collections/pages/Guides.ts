import type { CollectionConfig } from 'payload'
import { instituteKinds } from '../../src/domains/institutes/rules.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { creditLine, image, licence, line, markdown, paragraph, slug } from '../fields/index.ts'

/** A guide of one of the institutes: the legal and practical means, in plain words. */
export const Guides: CollectionConfig = {
  slug: 'guides',
  admin: {
    useAsTitle: 'title',
    group: 'commons',
    defaultColumns: ['title', 'institute', 'audience', '_status'],
  },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'editor', 'steward']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('title', { required: true }),
    paragraph('summary', { required: true }),
    markdown('body', { required: true }),
    { name: 'institute', type: 'select', required: true, options: [...instituteKinds] },
    {
      name: 'audience',
      type: 'select',
      required: true,
      defaultValue: 'resident',
      options: ['resident', 'business', 'association', 'staff'],
    },
    image(),
    licence(),
    creditLine(),
  ],
}
