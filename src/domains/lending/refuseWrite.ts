import { type PayloadRequest, ValidationError } from 'payload'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'

/** Refuses a write of staff at Payload's own doors, at the field it is about, in the words of the admin's language. */
export const refuseWrite = (
  req: PayloadRequest,
  collection:
    | 'loans'
    | 'units'
    | 'equipment'
    | 'maintenance'
    | 'strikes'
    | 'suspensions'
    | 'waits'
    | 'groups'
    | 'things'
    | 'reports',
  path: string,
  reason: StaffRefusal,
  details: { day?: string; loans?: string; version?: number; amount?: string } = {},
): never => {
  const message = translatorOf(languageOfStaff(req))(`lending.staff.${reason}`, details)
  throw new ValidationError({ collection, errors: [{ message, path }] }, req.t)
}

/** The language of the admin, as whoever writes reads it. */
export const languageOfStaff = ({ i18n }: PayloadRequest): Language =>
  isLanguage(i18n.language) ? i18n.language : 'en'

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
  | 'desk-full-then'
  | 'copy-of-kit'
  | 'part-twice'
  | 'kit-in-kit'
  | 'module-twice'
  | 'version-ahead'
  | 'kit-with-copies'
  | 'copy-is-out'
  | 'period-reversed'
  | 'inspection-ahead'
  | 'has-begun'
  | 'offer-is-theirs'
  | 'offer-says-otherwise'
  | 'appeal-is-theirs'
  | 'own-standing'
  | 'borrower-unknown'
  | 'suspension-too-long'
  | 'copy-of-group'
  | 'group-in-group'
  | 'deposit-of-kit'
  | 'deposit-unsaid'
  | 'deposit-not-now'
  | 'deposit-amount'
  | 'deposit-fixed'
  | 'deposit-kept-unsaid'
  | 'deposit-still-held'
  | 'owner-decides'
  | 'own-thing'
  | 'own-report'
  | 'address-taken'
