import type { PayloadRequest } from 'payload'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { writeMail } from '../notifications/writeMail.ts'
import { textIn } from '../tenancy/City.ts'
import { type Doorway, mailLanguage } from './Doorway.ts'

/** The mails about an account. Each has `subject`, `text`, `closing` and, if it leads somewhere, `action` in
 *  `identity.mails`. */
export type AccountNotice =
  | 'verify'
  | 'verifyByLogin'
  | 'known'
  | 'reset'
  | 'passwordChanged'
  | 'confirmEmail'
  | 'emailTaken'
  | 'emailLeaves'
  | 'secondFactorSet'
  | 'secondFactorGone'
  | 'secondFactorTaken'
  | 'recoveryCodesNew'
  | 'recoveryCodeUsed'
  | 'loginLinked'
  | 'loginUnlinked'

type Notice = {
  notice: AccountNotice
  /** Makes the mail the only one of its kind */
  key: string
  to: { email: string; language: Language; person: string | null; name: string }
  /** Where its button leads, in the city: `account/verify?token=…` */
  path: string
  details?: Record<string, string>
}

/** Writes one mail about an account, in the words of its reader. */
export const writeNotice = async (
  req: PayloadRequest,
  from: Doorway,
  { notice, key, to, path, details = {} }: Notice,
): Promise<void> => {
  const language = mailLanguage(from, to.language)
  const t = translatorOf(language)
  const city = textIn(from.city, from.city.name, language)
  const fill = { ...details, name: to.name, city }
  await writeMail(req, {
    key: `${notice}:${key}`,
    notice,
    city: from.city,
    to: { email: to.email, language, person: to.person },
    letter: {
      subject: t(`identity.mails.${notice}.subject`, fill),
      paragraphs: [t('identity.mails.greeting', fill), t(`identity.mails.${notice}.text`, fill)],
      action: { label: t(`identity.mails.${notice}.action`), href: from.absolute(path, language) },
      closing: t(`identity.mails.${notice}.closing`, fill),
    },
  })
}
