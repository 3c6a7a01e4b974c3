import type { PayloadRequest } from 'payload'
import { formatDay, formatInstant } from '../../i18n/format.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { idOf } from '../../kernel/identifier.ts'
import type { Day } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import type { Letter } from '../notifications/letter.ts'
import { type MailCalendar, writeMail } from '../notifications/writeMail.ts'
import { type City, textIn } from '../tenancy/City.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import { cityOf } from './cityOf.ts'
import { depositWords } from './deposit/depositWords.ts'
import { loanCalendar } from './loanCalendar.ts'
import { type LoanFacts, readLoanFacts } from './loanFacts.ts'
import { spansFor } from './opening.ts'
import type { Alternative } from './proposeAlternatives.ts'
import type { LoanState } from './rules.ts'

/** The mail of each state a borrower is told about; handing over and returning happen in their presence. */
const noticeOf = {
  requested: 'loanRequested',
  approved: 'loanApproved',
  ready: 'loanReady',
  refused: 'loanRefused',
  cancelled: 'loanCancelled',
  lost: 'loanLost',
  'no-show': 'loanNoShow',
  lapsed: 'offerLapsed',
} as const satisfies Partial<Record<LoanState, string>>

/** What a mail of a loan tells besides the facts. */
const notices = {
  loanRequested: { stands: true },
  loanApproved: { stands: true },
  loanReady: { stands: true },
  loanRefused: { stands: false, reason: true, lookAgain: true },
  loanCancelled: { stands: false, reason: true, lookAgain: true },
  loanChanged: { stands: true },
  loanChangeRefused: { stands: true, reason: true },
  loanLost: { stands: true, reason: true },
  loanNoShow: { stands: false },
  waitOffered: { stands: true, answer: true },
  offerLapsed: { stands: false, lookAgain: true },
  loanTomorrow: { stands: true },
  loanDueTomorrow: { stands: true },
  loanDueToday: { stands: true },
  loanAtRisk: { stands: true },
} as const satisfies Record<string, { stands: boolean; reason?: true; lookAgain?: true; answer?: true }>
type Notice = keyof typeof notices

/** Writes to the borrower what their loan has become, in their language. */
export const writeLoanMail = async (req: PayloadRequest, loan: Loan): Promise<void> => {
  if (!(loan.state in noticeOf)) return
  const notice = noticeOf[loan.state as keyof typeof noticeOf]
  await write(req, loan, notice)
}

/** Writes to the borrower that the days of their loan are others, or that they stay. */
export const writeChangeMail = (
  req: PayloadRequest,
  loan: Loan,
  notice: 'loanChanged' | 'loanChangeRefused',
): Promise<void> => write(req, loan, notice, ({ writtenAt }) => writtenAt)

/** Writes to whoever waited that a copy is held for them, until when, and where to answer. */
export const writeOfferMail = (req: PayloadRequest, loan: Loan): Promise<void> =>
  write(req, loan, 'waitOffered')

/** Reminds of a day of the loan. */
export const writeDayMail = (
  req: PayloadRequest,
  loan: Loan,
  notice: 'loanTomorrow' | 'loanDueTomorrow' | 'loanDueToday',
  day: Day,
): Promise<void> => write(req, loan, notice, () => day)

/** Writes to the next borrower that what they are to have is late, with what is free instead. */
export const writeRiskMail = (
  req: PayloadRequest,
  loan: Loan,
  alternatives: readonly Alternative[],
): Promise<void> => write(req, loan, 'loanAtRisk', () => loan.firstDay, alternatives)

const write = async (
  req: PayloadRequest,
  loan: Loan,
  notice: Notice,
  /** what tells this mail from others of its notice about the same */
  which: (facts: LoanFacts) => string = () => '',
  alternatives: readonly Alternative[] = [],
): Promise<void> => {
  const city = await cityOf(req.payload, idOf(loan.city))
  const facts = await readLoanFacts(req, ofOneCopy.includes(notice) ? { ...loan, bundle: null } : loan, city)
  if (!facts) return
  const { language, email } = facts
  const to = { email, language, person: idOf(loan.person) }
  const letter = letterOf(notice, facts, loan, city, alternatives)
  // An offer is no appointment yet, and one that lapsed never was. Of a kit in parts the appointment stays as it is.
  const without =
    beforeCalendar.includes(notice) || facts.apart || (loan.bundle && ofOneCopy.includes(notice))
  const calendar = without ? undefined : calendarOf(facts, loan, city)
  const key = [notice, facts.subject, which(facts)].filter(Boolean).join(':')
  await writeMail(req, { key, notice, city, to, letter, calendar })
}

/** Told of the copy that is meant, also of a kit. */
const ofOneCopy: readonly Notice[] = ['loanLost', 'loanAtRisk']
const beforeCalendar: readonly Notice[] = ['waitOffered', 'offerLapsed']

const letterOf = (
  notice: Notice,
  facts: LoanFacts,
  loan: Loan,
  city: City,
  alternatives: readonly Alternative[],
): Letter => {
  const { language, equipment } = facts
  const t = translatorOf(language)
  const firstDay = formatDay(loan.firstDay, language)
  const lastDay = formatDay(loan.lastDay, language)
  const until = loan.offeredUntil ? formatInstant(loan.offeredUntil, language, city.timeZone) : ''
  const words = { equipment, firstDay, lastDay, until, person: facts.person, desk: facts.desk }
  const { pickUp, bringBack } = whenOf(facts, loan)
  const deposit = depositWords({ ...loan, ...facts.deposits }, { currency: city.currency, language, t })
  const { stands, ...tells }: { stands: boolean; reason?: true; lookAgain?: true; answer?: true } =
    notices[notice]
  return {
    subject: t(`lending.mail.${notice}.subject`, words),
    paragraphs: [
      t('lending.mail.greeting', words),
      t(`lending.mail.${notice}.text`, words),
      ...(loan.reason && tells.reason ? [t('lending.mail.reason', { reason: loan.reason })] : []),
      ...(tells.lookAgain ? [t('lending.mail.lookAgain')] : []),
    ],
    facts: [
      { term: t('lending.thing'), detail: equipment },
      { term: t('lending.pickUp'), detail: pickUp },
      { term: t('lending.bringBack'), detail: bringBack },
      { term: t('lending.desk'), detail: `${facts.desk}, ${facts.address}` },
      ...(facts.organisation
        ? [{ term: t('lending.groups.inTheNameOf'), detail: facts.organisation.name }]
        : []),
      ...(facts.askedBy ? [{ term: t('lending.askedBy'), detail: facts.askedBy }] : []),
      ...(stands && facts.accessories
        ? [{ term: t('lending.comesWith'), detail: facts.accessories.replaceAll('\n', ', ') }]
        : []),
      ...(deposit && stands ? [deposit] : []),
      ...alternatives.map((one) => ({
        term: t('lending.form.alternatives'),
        detail: t('lending.form.alternative', {
          desk: one.desk.name,
          firstDay: formatDay(one.firstDay, language),
          lastDay: formatDay(one.lastDay, language),
        }),
      })),
    ],
    action: stands
      ? {
          label: tells.answer ? t('lending.waiting.mail.answer') : t('lending.mail.seeLoan'),
          href: publicAddress(city, language, `account/loans/${loan.id}`),
        }
      : { label: t('lending.mail.seeEquipment'), href: publicAddress(city, language, 'equipment') },
    closing: t('lending.mail.closing'),
  }
}

/** The days with the hours of the desk: `Saturday 8 May, 10:00 to 12:00`. */
const whenOf = (
  { language, opening }: LoanFacts,
  { firstDay, lastDay }: Pick<Loan, 'firstDay' | 'lastDay'>,
): { pickUp: string; bringBack: string } => {
  const t = translatorOf(language)
  const withHours = (day: string, use: 'pick-up' | 'return'): string =>
    [
      formatDay(day, language),
      ...spansFor(opening, [], day, use).map(({ opens, closes }) => t('lending.span', { opens, closes })),
    ].join(', ')
  return { pickUp: withHours(firstDay, 'pick-up'), bringBack: withHours(lastDay, 'return') }
}

const calendarOf = (facts: LoanFacts, loan: Loan, city: City): MailCalendar => {
  const { language, email, person } = facts
  const t = translatorOf(language)
  const { pickUp, bringBack } = whenOf(facts, loan)
  const description = [
    `${t('lending.pickUp')}: ${pickUp}`,
    `${t('lending.bringBack')}: ${bringBack}`,
    ...(facts.askedBy ? [`${t('lending.askedBy')}: ${facts.askedBy}`] : []),
  ].join('\n')
  const url = publicAddress(city, language, `account/loans/${loan.id}`)
  const people = { city: textIn(city, city.name, language), email, person }
  return loanCalendar(
    { ...facts, ...loan, id: facts.subject, equipment: facts.equipment, desk: facts.desk, url, description },
    people,
    t,
  )
}
