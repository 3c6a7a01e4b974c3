import type { TextField } from 'payload'

const pattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The thing's part of its public address: lower-case ASCII with hyphens, the same in every language. */
export const slug = (): TextField => ({
  name: 'slug',
  type: 'text',
  required: true,
  index: true,
  maxLength: 80,
  admin: { position: 'sidebar' },
  validate: (value: unknown, { req }: { req: { t: (key: never) => string } }) =>
    typeof value === 'string' && pattern.test(value) ? true : req.t('communal:slugShape' as never),
})
