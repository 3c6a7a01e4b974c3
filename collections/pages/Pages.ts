import type { CollectionConfig } from 'payload'
import { instituteKinds } from '../../src/domains/institutes/rules.ts'
import { announceMenus } from '../../src/domains/pages/announceMenus.ts'
import { contentAccess } from '../../src/domains/pages/contentAccess.ts'
import { forgetAddress, keepAddress } from '../../src/domains/pages/keepAddress.ts'
import { previewOf } from '../../src/domains/pages/preview.ts'
import { keepPublication, schedulePublication } from '../../src/domains/pages/publication.ts'
import { isReserved, menus } from '../../src/domains/pages/rules.ts'
import { line, paragraph, slug } from '../fields/index.ts'
import { body } from './blocks.ts'
import { publishAt } from './publishAt.ts'

/** What the city says of itself, its institutes and its programmes: the pages it must have (about, legal notice, privacy,
 *  accessibility, terms) and those its staff add. */
export const Pages: CollectionConfig = {
  slug: 'pages',
  admin: {
    useAsTitle: 'title',
    group: 'pages',
    defaultColumns: ['title', 'slug', 'menu', '_status'],
    ...previewOf('pages'),
  },
  versions: { drafts: true, maxPerDoc: 20 },
  access: contentAccess(['manager', 'editor']),
  indexes: [{ fields: ['city', 'slug'], unique: true }],
  hooks: {
    beforeChange: [keepPublication, keepAddress('pages')],
    afterChange: [schedulePublication, announceMenus],
    beforeDelete: [forgetAddress('pages')],
    afterDelete: [announceMenus],
  },
  fields: [
    pageSlug(),
    line('title', { required: true }),
    paragraph('summary'),
    body(),
    { name: 'institute', type: 'select', options: [...instituteKinds], admin: { position: 'sidebar' } },
    {
      name: 'menu',
      type: 'select',
      required: true,
      defaultValue: 'none',
      options: [...menus],
      admin: { position: 'sidebar' },
    },
    { name: 'order', type: 'number', required: true, defaultValue: 10, admin: { position: 'sidebar' } },
    publishAt(),
  ],
}

/** Pages stand directly below the language, beside the portal's own lists, whose names they may not take. */
function pageSlug(): ReturnType<typeof slug> {
  const any = slug()
  return {
    ...any,
    validate: (value: unknown, options: { req: { t: (key: never) => string } }) =>
      typeof value === 'string' && isReserved(value)
        ? options.req.t('communal:slugReserved' as never)
        : (any.validate as (value: unknown, options: unknown) => true | string)(value, options),
  } as ReturnType<typeof slug>
}
