import type { TextField } from 'payload'

const pattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** A day of the city's own calendar, `2027-05-01`. Text, because a day is not an instant and must not shift with a time
 *  zone. */
export const day = (name: string, options: { required?: boolean } = {}): TextField => ({
  name,
  type: 'text',
  required: options.required ?? false,
  index: true,
  validate: (value: unknown, { req }: { req: { t: (key: never) => string } }) =>
    (!options.required && !value) || (typeof value === 'string' && pattern.test(value))
      ? true
      : req.t('communal:dayShape' as never),
})
