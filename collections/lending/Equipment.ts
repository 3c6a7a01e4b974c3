import type { CollectionConfig } from 'payload'
import { mostDeposit } from '../../src/domains/lending/deposit/rules.ts'
import { equipmentHooks } from '../../src/domains/lending/equipmentHooks.ts'
import { inventoryEndpoints } from '../../src/domains/lending/inventory/inventoryEndpoints.ts'
import { approvals, equipmentCategories } from '../../src/domains/lending/rules.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { image, line, markdown, paragraph, reference, slug, webAddress } from '../fields/index.ts'

/** A model of equipment, of which the city lends one or more copies; or a kit of several models, which has no copies of its
 *  own and is lent where all its parts are. */
export const Equipment: CollectionConfig = {
  slug: 'equipment',
  admin: { useAsTitle: 'name', group: 'lending', defaultColumns: ['name', 'category', 'maxDays', '_status'] },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'desk', 'editor']),
  hooks: equipmentHooks,
  endpoints: inventoryEndpoints('equipment'),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  fields: [
    slug(),
    line('name', { required: true }),
    { name: 'category', type: 'select', required: true, index: true, options: [...equipmentCategories] },
    paragraph('summary', { required: true }),
    markdown('description'),
    paragraph('accessories'),
    paragraph('consumables'),
    image(),
    { name: 'photos', type: 'upload', relationTo: 'images', hasMany: true, maxRows: 12, maxDepth: 1 },
    { name: 'manual', type: 'upload', relationTo: 'files', maxDepth: 1 },
    webAddress('manualUrl'),
    {
      name: 'parts',
      type: 'array',
      maxRows: 20,
      fields: [
        reference('model', 'equipment', { required: true }),
        { name: 'count', type: 'number', required: true, defaultValue: 1, min: 1, max: 50 },
      ],
    },
    { name: 'replacementValue', type: 'number', min: 0 },
    {
      name: 'deposit',
      type: 'number',
      min: 0,
      max: mostDeposit,
      admin: { condition: (data) => !(data['parts']?.length > 0) },
    },
    { name: 'maxDays', type: 'number', min: 1, max: 365 },
    { name: 'leadDays', type: 'number', min: 0, max: 60 },
    { name: 'bufferHours', type: 'number', min: 0, max: 336 },
    { name: 'minimumAge', type: 'number', min: 0, max: 99 },
    { name: 'approval', type: 'select', options: [...approvals] },
    {
      name: 'onlyGroups',
      type: 'relationship',
      relationTo: 'groups',
      hasMany: true,
      maxRows: 20,
      maxDepth: 1,
    },
    {
      name: 'requires',
      type: 'array',
      maxRows: 10,
      fields: [
        reference('module', 'modules', { required: true }),
        { name: 'minVersion', type: 'number', min: 1, max: 9999 },
        { name: 'validMonths', type: 'number', min: 1, max: 600 },
      ],
    },
    reference('explainedBy', 'commons'),
    { name: 'inspectEveryMonths', type: 'number', min: 1, max: 120 },
  ],
}
