import { languageOf } from '../../i18n/languages.ts'
import { type Translate, translatorOf } from '../../i18n/translator.ts'
import { licenceOf } from '../../kernel/licence.ts'
import type { Letter } from '../notifications/letter.ts'
import type { Recipient } from '../notifications/writeMail.ts'
import { type City, textIn } from '../tenancy/City.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import type { ContributionKind, ContributionState } from './rules.ts'

type Made = {
  id: string
  stop: string
  kind: ContributionKind
  state: ContributionState
  licence: string
  credit: { name: string | null }
}
type Decided = { id: string; stop: string; kind: ContributionKind; reason: string }
type About<C> = { city: City; to: Recipient; contribution: C }

/** A person as the reader of a mail. A language that is no longer spoken here becomes English. */
export const recipientOf = (person: { id: string; email: string; language: string }): Recipient => ({
  person: person.id,
  email: person.email,
  language: languageOf(person.language)?.code ?? 'en',
})

/** To the maker: it is public, and where; or it waits for the city. */
export const contributionMadeLetter = ({ city, to, contribution }: About<Made>): Letter => {
  const t = translatorOf(to.language)
  const { kind, state, licence, credit } = contribution
  const waits = state === 'waiting'
  return {
    subject: t(`contributions.mails.made.${waits ? 'waits' : 'public'}`, {
      kind: t(`contributions.yours.${kind}`),
    }),
    paragraphs: [
      t(`contributions.mails.made.${waits ? 'waitsText' : 'publicText'}`, wordsOf(city, to)),
      t('contributions.mails.made.rights'),
    ],
    facts: [
      { term: t('contributions.creditedAs'), detail: credit.name ?? t('contributions.anonymous') },
      { term: t('contributions.licence'), detail: licenceOf(licence)?.name ?? licence },
    ],
    action: waits ? mine(t, city, to) : seen(t, city, to, contribution),
  }
}

/** To the maker, when the city decided: hidden, and why; or public now, and where. */
export const contributionDecidedLetter = ({
  city,
  to,
  state,
  contribution,
}: About<Decided> & { state: 'hidden' | 'published' }): Letter => {
  const t = translatorOf(to.language)
  const kind = t(`contributions.yours.${contribution.kind}`)
  if (state === 'published') {
    return {
      subject: t('contributions.mails.published.subject', { kind }),
      paragraphs: [t('contributions.mails.published.text', wordsOf(city, to))],
      action: seen(t, city, to, contribution),
    }
  }
  return {
    subject: t('contributions.mails.hidden.subject', { kind }),
    paragraphs: [
      t('contributions.mails.hidden.text', wordsOf(city, to)),
      contribution.reason,
      t('contributions.mails.hidden.next', wordsOf(city, to)),
    ],
    action: mine(t, city, to),
  }
}

const wordsOf = (city: City, to: Recipient) => ({
  city: textIn(city, city.name, to.language),
  contact: city.contact.email,
})

const mine = (t: Translate, city: City, to: Recipient) => ({
  label: t('contributions.mails.mine'),
  href: publicAddress(city, to.language, 'account/contributions'),
})

const seen = (t: Translate, city: City, to: Recipient, { id, stop }: { id: string; stop: string }) => ({
  label: t('contributions.mails.see'),
  href: publicAddress(city, to.language, `stops/${stop}#contribution-${id}`),
})
