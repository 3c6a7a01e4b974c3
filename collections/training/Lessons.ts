import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { image, line, markdown, reference, slug, sound } from '../fields/index.ts'

export const Lessons: CollectionConfig = {
  slug: 'lessons',
  admin: { useAsTitle: 'title', group: 'training', defaultColumns: ['title', 'module', 'order', '_status'] },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'trainer', 'editor']),
  indexes: [{ fields: ['module', 'slug'], unique: true }],
  fields: [
    reference('module', 'modules', { required: true }),
    slug(),
    { name: 'order', type: 'number', required: true, min: 1 },
    line('title', { required: true }),
    { name: 'minutes', type: 'number', min: 1 },
    markdown('body', { required: true }),
    image(),
    sound(),
  ],
}
