import type { TextField } from 'payload'
import { isLicence } from '../../src/kernel/licence.ts'

/** SPDX identifier of the licence. Nothing is published without one. */
export const licence = (): TextField => ({
  name: 'licence',
  type: 'text',
  required: true,
  maxLength: 60,
  validate: (value: unknown, { req }: { req: { t: (key: never) => string } }) =>
    typeof value === 'string' && isLicence(value) ? true : req.t('communal:licenceUnknown' as never),
})
