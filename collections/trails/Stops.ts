import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { image, line, markdown, paragraph, place, reference, slug, sound } from '../fields/index.ts'

/** A numbered stop of a trail, to which the public adds texts, photos and sounds. */
export const Stops: CollectionConfig = {
  slug: 'stops',
  admin: { useAsTitle: 'name', group: 'trails', defaultColumns: ['name', 'trail', 'number', '_status'] },
  versions: { drafts: true, maxPerDoc: 10 },
  access: contentAccess(['manager', 'editor']),
  indexes: [
    { fields: ['trail', 'number'], unique: true },
    { fields: ['trail', 'slug'], unique: true },
  ],
  fields: [
    reference('trail', 'trails', { required: true }),
    { name: 'number', type: 'number', required: true, min: 1 },
    slug(),
    line('name', { required: true }),
    markdown('text'),
    place({ required: true }),
    image(),
    sound(),
    paragraph('transcript'),
  ],
}
