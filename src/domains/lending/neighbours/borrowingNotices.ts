import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { formatDay } from '../../../i18n/format.ts'
import { type Translate, translatorOf } from '../../../i18n/translator.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Borrowing, Handover } from '../../../payload-types.ts'
import type { Letter } from '../../notifications/letter.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import type { City } from '../../tenancy/City.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { cityOf } from '../cityOf.ts'
import type { Reader } from '../readReader.ts'
import { borrowingCalendar } from './borrowingCalendar.ts'
import { type BorrowingFacts, readBorrowingFacts } from './borrowingFacts.ts'
import {
  answerDays,
  type BorrowingState,
  isAcquainted,
  isIntroduced,
  otherSide,
  type Side,
  sides,
} from './rules.ts'
import { isTurnedAway } from './turnedAwaySql.ts'

/** Who is told what when a borrowing comes into a state. Whoever brought it there knows already, and is told only what goes
 *  into their calendar. */
const noticesOf = {
  requested: { owner: 'borrowingRequested' },
  accepted: { owner: 'borrowingAgreed', borrower: 'borrowingAccepted' },
  declined: { borrower: 'borrowingDeclined' },
  cancelled: { owner: 'borrowingCancelled', borrower: 'borrowingCancelled' },
  lapsed: { borrower: 'borrowingLapsed' },
  'not-taken': { owner: 'borrowingNotTaken', borrower: 'borrowingNotTaken' },
  'handed-over': {},
  returned: { borrower: 'borrowingReturned' },
  closed: {},
} as const satisfies Record<BorrowingState, Partial<Record<Side, string>>>

export type BorrowingNotice =
  | { [S in BorrowingState]: (typeof noticesOf)[S][keyof (typeof noticesOf)[S]] }[BorrowingState]
  | 'borrowingTurnedAway'
  | 'borrowingProposed'
  | 'borrowingLeft'
  | 'borrowingConfirm'
  | 'borrowingTomorrow'
  | 'borrowingDelayed'
  | 'borrowingDue'
  | 'borrowingOverdue'

/** Tells the two what has become of it. `before`: the state it comes from; undefined: it is new. */
export const writeStateMails = async (
  req: PayloadRequest,
  borrowing: Borrowing,
  before: BorrowingState | undefined,
): Promise<void> => {
  // That it is back is told in the name of its owner; where they said nothing for two weeks, it is not.
  if (borrowing.state === 'returned' && !req.user) return
  const told = await noticesAbout(req, borrowing)
  const appointed = before !== undefined && isAcquainted(before)
  for (const side of sides) {
    const notice = told[side]
    const own = req.user?.id === idOf(side === 'owner' ? borrowing.owner : borrowing.person)
    if (notice && !(own && borrowing.state === 'cancelled' && !appointed))
      await write(req, borrowing, { notice, side, appointed, own })
  }
}

const noticesAbout = async (
  req: PayloadRequest,
  borrowing: Borrowing,
): Promise<Partial<Record<Side, BorrowingNotice>>> => {
  if (await saysNeverAgain(req, borrowing)) return { borrower: 'borrowingTurnedAway' }
  // Nobody took the days that its owner had answered with.
  if (borrowing.state === 'lapsed' && borrowing.proposedAt)
    return { owner: 'borrowingLeft', borrower: 'borrowingLeft' }
  return noticesOf[borrowing.state]
}

/** Whether it is declined because its owner lends to them no more. */
const saysNeverAgain = async (req: PayloadRequest, { id, state }: Borrowing): Promise<boolean> => {
  if (state !== 'declined') return false
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select ${isTurnedAway(sql`b.person_id`)} as never from borrowings b join things t on t.id = b.thing_id where b.id = ${id}`)
  return (rows[0] as { never: boolean } | undefined)?.never === true
}

/** Asks one of the two to confirm what the other has: that it went over, or came back. */
export const writeConfirmMail = (
  req: PayloadRequest,
  borrowing: Borrowing,
  { moment, side }: Pick<Handover, 'moment' | 'side'>,
): Promise<void> =>
  write(req, borrowing, { notice: 'borrowingConfirm', side: otherSide[side], which: moment })

/** Tells a borrower of the other days that the owner proposes. */
export const writeProposalMail = (req: PayloadRequest, borrowing: Borrowing): Promise<void> =>
  write(req, borrowing, { notice: 'borrowingProposed', side: 'borrower' })

/** Reminds one of the two of a day. */
export const writeDayMail = (
  req: PayloadRequest,
  borrowing: Borrowing,
  { notice, side, day }: { notice: BorrowingNotice; side: Side; day: string },
): Promise<void> => write(req, borrowing, { notice, side, which: day })

type Told = {
  notice: BorrowingNotice
  side: Side
  /** what tells this mail from others of its notice about the same */
  which?: string
  /** whether it stands in their calendars already */
  appointed?: boolean
  /** whether it is they who brought it there */
  own?: boolean
}

const write = async (
  req: PayloadRequest,
  borrowing: Borrowing,
  { notice, side, which = '', appointed = false, own = false }: Told,
): Promise<void> => {
  const city = await cityOf(req.payload, idOf(borrowing.city))
  const facts = await readBorrowingFacts(req, borrowing, city)
  const to = facts[side]
  if (!to) return
  const t = translatorOf(to.language)
  const agrees = borrowing.state === 'accepted' && which === ''
  await writeMail(req, {
    key: [notice, borrowing.id, side, which].filter(Boolean).join(':'),
    notice,
    city,
    to,
    letter: letterOf({ t, to, side, notice, which, own, facts, borrowing, city }),
    calendar:
      agrees || appointed
        ? borrowingCalendar({ borrowing, facts, to, city, page: pageOf(borrowing, to, city) }, t)
        : undefined,
  })
}

type Written = {
  t: Translate
  to: Reader
  side: Side
  notice: BorrowingNotice
  which: string
  own: boolean
  facts: BorrowingFacts
  borrowing: Borrowing
  city: City
}

const letterOf = ({ t, to, side, notice, which, own, facts, borrowing, city }: Written): Letter => {
  const other = facts[otherSide[side]]
  const words = {
    thing: facts.thing,
    person: to.name,
    other: otherName({ t, side, facts, borrowing }),
    firstDay: formatDay(borrowing.firstDay, to.language),
    lastDay: formatDay(borrowing.lastDay, to.language),
    proposedFirstDay: borrowing.proposedFirstDay ? formatDay(borrowing.proposedFirstDay, to.language) : '',
    proposedLastDay: borrowing.proposedLastDay ? formatDay(borrowing.proposedLastDay, to.language) : '',
    count: answerDays,
  }
  const key = `${notice}${notice === 'borrowingConfirm' ? `.${which as Handover['moment']}` : ''}${byRole.includes(notice) ? `.${side}` : ''}`
  const say = (part: 'subject' | 'text'): string =>
    t(`lending.neighbours.mail.${key}.${part}` as 'lending.neighbours.mail.borrowingDeclined.text', words)
  const met = isAcquainted(borrowing.state)
  return {
    subject: say('subject'),
    paragraphs: [
      t('lending.mail.greeting', words),
      say('text'),
      ...(own ? [] : quoted(t, { borrowing, notice, side, other: words.other })),
    ],
    facts: [
      { term: t('lending.neighbours.thing'), detail: facts.thing },
      { term: t('lending.neighbours.days'), detail: t('lending.neighbours.fromTo', words) },
      ...(met && borrowing.meetingPlace
        ? [{ term: t('lending.neighbours.meetingPlace'), detail: borrowing.meetingPlace }]
        : []),
      ...(met && other
        ? [{ term: t(`lending.neighbours.${otherSide[side]}`), detail: `${other.name}, ${other.email}` }]
        : []),
    ],
    action:
      notice === 'borrowingTurnedAway' || (notice === 'borrowingDelayed' && side === 'borrower')
        ? { label: t('lending.neighbours.mail.seeOthers'), href: othersOf(borrowing, to, city) }
        : { label: t('lending.neighbours.mail.see'), href: pageOf(borrowing, to, city) },
    closing: t('lending.neighbours.mail.closing'),
  }
}

/** Whom a borrower does not know yet goes by the name under which they lend in public. */
const otherName = ({
  t,
  side,
  facts,
  borrowing,
}: Pick<Written, 't' | 'side' | 'facts' | 'borrowing'>): string => {
  const other = facts[otherSide[side]]
  if (!other) return t('lending.neighbours.somebody')
  if (side === 'owner' || isIntroduced(borrowing.state)) return other.name
  return facts.lender ?? t('lending.neighbours.theOwner')
}

/** Mails in which the two read different words. */
const byRole: readonly BorrowingNotice[] = [
  'borrowingConfirm',
  'borrowingTomorrow',
  'borrowingDelayed',
  'borrowingOverdue',
]

/** What one wrote to the other, in their words. */
const quoted = (
  t: Translate,
  {
    borrowing,
    notice,
    side,
    other,
  }: { borrowing: Borrowing; notice: BorrowingNotice; side: Side; other: string },
): string[] => {
  const text = textOf(borrowing, notice, side)
  return text ? [t('lending.neighbours.mail.writes', { other, text })] : []
}

const textOf = (borrowing: Borrowing, notice: BorrowingNotice, side: Side): string | null | undefined => {
  if (notice === 'borrowingCancelled') return borrowing.cancellation
  const asks = notice === 'borrowingRequested' || notice === 'borrowingAgreed'
  if (side === 'owner') return asks ? borrowing.message : null
  const answers =
    notice === 'borrowingAccepted' || notice === 'borrowingDeclined' || notice === 'borrowingProposed'
  return answers ? borrowing.answer : null
}

const pageOf = ({ id }: Borrowing, { language }: Reader, city: City): string =>
  publicAddress(city, language, `account/neighbours/${id}`)

/** What other neighbours lend on the same days. */
const othersOf = ({ firstDay, lastDay }: Borrowing, { language }: Reader, city: City): string =>
  publicAddress(city, language, `equipment/neighbours?from=${firstDay}&until=${lastDay}`)
