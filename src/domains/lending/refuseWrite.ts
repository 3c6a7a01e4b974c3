import { type PayloadRequest, ValidationError } from 'payload'
import { isLanguage } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'

/** Refuses a write of staff at Payload's own doors, at the field it is about, in the words of the admin's language. */
export const refuseWrite = (
  req: PayloadRequest,
  collection: 'loans' | 'units' | 'equipment',
  path: string,
  reason: StaffRefusal,
  details: { day?: string } = {},
): never => {
  const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
  const message = translatorOf(language)(`lending.staff.${reason}`, details)
  throw new ValidationError({ collection, errors: [{ message, path }] }, req.t)
}

export type StaffRefusal =
  | 'changed-meanwhile'
  | 'reason-missing'
  | 'copy-of-other-model'
  | 'copy-of-other-desk'
  | 'copy-not-available'
  | 'copy-fixed-now'
  | 'copy-is-promised'
  | 'may-still-come'
  | 'days-fixed-now'
  | 'days-reversed'
  | 'desk-closed-then'
  | 'copy-of-kit'
  | 'part-twice'
  | 'kit-in-kit'
  | 'kit-with-copies'
