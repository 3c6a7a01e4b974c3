import type { TextField } from 'payload'

/** A colour as `#rrggbb`. */
export const colour = (name: string): TextField => ({
  name,
  type: 'text',
  required: true,
  validate: (value: unknown, { req }: { req: { t: (key: never) => string } }) =>
    typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)
      ? true
      : req.t('communal:colourShape' as never),
})
