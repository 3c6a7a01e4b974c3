import type { Block, BlocksField, Field, RelationshipField, TextField } from 'payload'
import { type BlockType, mostThings } from '../../src/domains/pages/blocks.ts'
import { listedThings, pathWithin } from '../../src/domains/pages/rules.ts'
import { isWebAddress } from '../fields/webAddress.ts'

/** What a page or a news item says: parts in an order of its own in each language, because a translation may need another
 *  picture or leave one question out (docs/decisions/0016-pages.md). */
export const body = (): BlocksField => ({
  name: 'body',
  type: 'blocks',
  localized: true,
  blocks: Object.entries(parts).map(
    ([slug, fields]): Block => ({
      slug,
      fields,
      interfaceName: `${slug[0]?.toUpperCase()}${slug.slice(1)}Block`,
    }),
  ),
})

const words = (name: string, required = false): TextField => ({
  name,
  type: 'text',
  required,
  maxLength: 300,
})

const text = (required = false): Field => ({
  name: 'text',
  type: 'textarea',
  required,
  maxLength: 60_000,
  admin: { rows: 10, className: 'markdown' },
})

const several = (relationTo: 'desks' | 'trails' | 'commons'): RelationshipField => ({
  name: relationTo,
  type: 'relationship',
  relationTo,
  hasMany: true,
  maxDepth: 0,
})

const parts: Record<BlockType, Field[]> = {
  text: [text(true)],
  picture: [
    { name: 'image', type: 'upload', relationTo: 'images', required: true, maxDepth: 1 },
    words('caption'),
  ],
  gallery: [
    words('title'),
    { name: 'images', type: 'upload', relationTo: 'images', hasMany: true, required: true, maxDepth: 1 },
  ],
  file: [
    { name: 'file', type: 'upload', relationTo: 'files', required: true, maxDepth: 1 },
    words('caption'),
  ],
  call: [
    words('title', true),
    { ...text(), maxLength: 1000, admin: { rows: 3 } } as Field,
    words('label', true),
    {
      ...words('link', true),
      validate: (value, { req }) =>
        (typeof value === 'string' && pathWithin(value) !== undefined) || isWebAddress(value)
          ? true
          : req.t('communal:linkShape' as never),
    } as TextField,
  ],
  things: [
    words('title'),
    { name: 'of', type: 'select', required: true, options: [...listedThings] },
    { name: 'count', type: 'number', required: true, defaultValue: 3, min: 1, max: mostThings },
  ],
  map: [words('title'), several('desks'), several('trails'), several('commons')],
  quotation: [{ name: 'quote', type: 'textarea', required: true, maxLength: 2000 }, words('source')],
  questions: [
    words('title'),
    {
      name: 'items',
      type: 'array',
      required: true,
      minRows: 1,
      fields: [
        words('question', true),
        { name: 'answer', type: 'textarea', required: true, maxLength: 10_000, admin: { rows: 4 } },
      ],
    },
  ],
}
