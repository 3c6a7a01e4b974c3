import type { DateField } from 'payload'

/** When a draft becomes public by itself (src/domains/pages/publication.ts). */
export const publishAt = (): DateField => ({
  name: 'publishAt',
  type: 'date',
  admin: { position: 'sidebar', date: { pickerAppearance: 'dayAndTime' } },
})
