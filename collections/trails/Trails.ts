import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { measureTrail } from '../../src/domains/trails/measureTrail.ts'
import { difficulties, trailThemes } from '../../src/domains/trails/rules.ts'
import { tellPublished } from '../../src/domains/trails/tellPublished.ts'
import { creditLine, image, licence, line, markdown, paragraph, slug } from '../fields/index.ts'

const measured = <Type extends 'number' | 'json'>(name: string, type: Type) => ({
  name,
  type,
  access: { create: () => false, update: () => false },
  admin: { readOnly: true },
})

/** A trail: its line as GeoJSON (lon, lat, elevation in metres), and what is measured from it at every save. */
export const Trails: CollectionConfig = {
  slug: 'trails',
  admin: {
    useAsTitle: 'name',
    group: 'trails',
    defaultColumns: ['name', 'difficulty', 'lengthM', '_status'],
  },
  versions: { drafts: true, maxPerDoc: 10 },
  access: contentAccess(['manager', 'editor']),
  hooks: { beforeChange: [measureTrail], afterChange: [tellPublished] },
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('name', { required: true }),
    paragraph('summary', { required: true }),
    markdown('description'),
    paragraph('access'),
    image(),
    { name: 'difficulty', type: 'select', required: true, defaultValue: 'easy', options: [...difficulties] },
    { name: 'minutes', type: 'number', required: true, min: 1 },
    { name: 'themes', type: 'select', hasMany: true, options: [...trailThemes] },
    { name: 'loop', type: 'checkbox', defaultValue: false },
    { name: 'line', type: 'json', required: true },
    measured('lengthM', 'number'),
    measured('ascentM', 'number'),
    measured('descentM', 'number'),
    { ...measured('sketch', 'json'), admin: { hidden: true } },
    licence(),
    creditLine(),
  ],
}
