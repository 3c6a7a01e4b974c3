import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { moduleHooks } from '../../src/domains/training/moduleHooks.ts'
import { moduleLevels } from '../../src/domains/training/rules.ts'
import { creditLine, image, licence, line, markdown, paragraph, slug } from '../fields/index.ts'

/** A training module: what one learns, how long it takes, and the lessons and sessions that belong to it. */
export const Modules: CollectionConfig = {
  slug: 'modules',
  admin: { useAsTitle: 'title', group: 'training', defaultColumns: ['title', 'level', 'minutes', '_status'] },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'trainer', 'editor']),
  hooks: moduleHooks,
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('title', { required: true }),
    paragraph('summary', { required: true }),
    markdown('body'),
    image(),
    {
      name: 'level',
      type: 'select',
      required: true,
      defaultValue: 'beginner',
      options: [...moduleLevels],
    },
    { name: 'minutes', type: 'number', required: true, min: 1 },
    { name: 'version', type: 'number', required: true, defaultValue: 1, min: 1, max: 9999 },
    { name: 'skills', type: 'text', hasMany: true, localized: true },
    licence(),
    creditLine(),
  ],
}
