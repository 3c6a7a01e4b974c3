import type { CollectionConfig } from 'payload'
import { instituteKinds } from '../../src/domains/institutes/rules.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { day } from '../fields/day.ts'
import { line, markdown, paragraph, slug } from '../fields/index.ts'

const votes = (name: 'for' | 'against' | 'abstained') =>
  ({ name, type: 'number', min: 0, max: 100_000 }) as const

/** A decision of an institute in its public register: what was decided, when, why, and with how many votes where one
 *  voted. */
export const Decisions: CollectionConfig = {
  slug: 'decisions',
  admin: {
    useAsTitle: 'title',
    group: 'institutes',
    defaultColumns: ['title', 'institute', 'decidedOn', '_status'],
  },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'steward']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('title', { required: true }),
    paragraph('summary', { required: true }),
    { name: 'institute', type: 'select', required: true, options: [...instituteKinds] },
    day('decidedOn', { required: true }),
    markdown('reasons', { required: true }),
    { name: 'votes', type: 'group', fields: [votes('for'), votes('against'), votes('abstained')] },
  ],
}
