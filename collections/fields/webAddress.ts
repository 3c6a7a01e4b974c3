import type { TextField } from 'payload'

/** An address of the web that may become a link: `https://…`, or `http://…`. */
export const webAddress = (name: string): TextField => ({
  name,
  type: 'text',
  maxLength: 500,
  validate: (value: unknown, { req }) =>
    value === undefined || value === null || value === '' || isWebAddress(value)
      ? true
      : req.t('communal:addressShape' as never),
})

export const isWebAddress = (value: unknown): boolean =>
  typeof value === 'string' &&
  value.length <= 500 &&
  URL.canParse(value) &&
  ['https:', 'http:'].includes(new URL(value).protocol)
