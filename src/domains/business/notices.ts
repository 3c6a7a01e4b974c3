import { type Language, languageOf } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import type { Staff } from '../identity/staffOf.ts'
import type { Letter } from '../notifications/letter.ts'
import { unsubscribeAddress, unsubscribeHeaders } from '../notifications/unsubscribing.ts'
import type { Recipient } from '../notifications/writeMail.ts'
import { type City, textIn } from '../tenancy/City.ts'
import { adminAddress, publicAddress } from '../tenancy/publicAddress.ts'

type Entry = { id: string; slug: string; name: string }
type About<E = Entry, R = Recipient> = { city: City; application: E; to: R }

/** A person as the reader of a mail. A language that is no longer spoken here becomes English. */
export const recipientOf = (person: { id: string; email: string; language: string }): Recipient => ({
  person: person.id,
  email: person.email,
  language: languageOf(person.language)?.code ?? 'en',
})

/** To the applicant: it arrived, who looks at it, where its state stands. */
export const applicationLetter = ({ city, application, to }: About): Letter => {
  const { t, words } = wordsOf(city, to.language, application.name)
  return {
    subject: t('businessApplication.mails.applied.subject', words),
    paragraphs: [t('businessApplication.mails.applied.text', words)],
    action: {
      label: t('businessApplication.mails.mine'),
      href: publicAddress(city, to.language, 'account/businesses'),
    },
  }
}

/** To managers and stewards: what waits, and where it is decided. Can be unsubscribed from in one click. */
export const waitingLetter = ({
  city,
  application,
  to,
}: About<Entry & { summary: string }, Staff>): {
  letter: Letter
  headers: Record<string, string>
} => {
  const { t, words } = wordsOf(city, to.language, application.name)
  const address = unsubscribeAddress(city, to.language, { person: to.person, notice: 'businessWaits' })
  return {
    headers: unsubscribeHeaders(address),
    letter: {
      subject: t('businessApplication.mails.waits.subject', words),
      paragraphs: [t('businessApplication.mails.waits.text', words), application.summary],
      action: {
        label: t('businessApplication.mails.waits.action'),
        href: adminAddress('businesses', application.id),
      },
      closing: t('businessApplication.mails.waits.closing', { ...words, address }),
    },
  }
}

/** To the applicant: the entry is public, at this address. */
export const listedLetter = ({ city, application, to }: About): Letter => {
  const { t, words } = wordsOf(city, to.language, application.name)
  return {
    subject: t('businessApplication.mails.listed.subject', words),
    paragraphs: [t('businessApplication.mails.listed.text', words)],
    action: {
      label: t('businessApplication.mails.listed.action'),
      href: publicAddress(city, to.language, `businesses/${application.slug}`),
    },
  }
}

/** To the applicant: not listed, or no longer, why, and what one can do. */
export const refusedLetter = (
  { city, application, to }: About,
  { state, reason }: { state: 'refused' | 'suspended'; reason: string },
): Letter => {
  const { t, words } = wordsOf(city, to.language, application.name)
  return {
    subject: t(`businessApplication.mails.${state}.subject`, words),
    paragraphs: [
      t(`businessApplication.mails.${state}.text`, words),
      reason,
      t(`businessApplication.mails.${state}.next`, words),
    ],
    action: {
      label: t('businessApplication.mails.mine'),
      href: publicAddress(city, to.language, 'account/businesses'),
    },
  }
}

const wordsOf = (city: City, language: Language, name: string) => ({
  t: translatorOf(language),
  words: { name, city: textIn(city, city.name, language), contact: city.contact.email },
})
