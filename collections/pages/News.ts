import type { CollectionConfig } from 'payload'
import { instituteKinds } from '../../src/domains/institutes/rules.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { forgetAddress, keepAddress } from '../../src/domains/pages/keepAddress.ts'
import { previewOf } from '../../src/domains/pages/preview.ts'
import { keepPublication, schedulePublication } from '../../src/domains/pages/publication.ts'
import { programmeKinds } from '../../src/domains/programmes/registry.ts'
import { image, line, paragraph, slug } from '../fields/index.ts'
import { body } from './blocks.ts'
import { publishAt } from './publishAt.ts'

/** What happened or will happen, newest first. */
export const News: CollectionConfig = {
  slug: 'news',
  admin: {
    useAsTitle: 'title',
    group: 'pages',
    defaultColumns: ['title', 'publishedAt', '_status'],
    ...previewOf('news'),
  },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'editor']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  hooks: {
    beforeChange: [keepPublication, keepAddress('news')],
    afterChange: [schedulePublication],
    beforeDelete: [forgetAddress('news')],
  },
  fields: [
    slug(),
    line('title', { required: true }),
    paragraph('summary', { required: true }),
    image(),
    body(),
    { name: 'institute', type: 'select', options: [...instituteKinds], admin: { position: 'sidebar' } },
    { name: 'programme', type: 'select', options: [...programmeKinds], admin: { position: 'sidebar' } },
    {
      name: 'publishedAt',
      type: 'date',
      index: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
    },
    publishAt(),
  ],
}
