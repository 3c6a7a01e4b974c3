import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { configuration } from '../../config.ts'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import type { Loan } from '../../payload-types.ts'
import type { Letter } from '../notifications/letter.ts'
import { writeMail } from '../notifications/writeMail.ts'
import type { City } from '../tenancy/City.ts'
import { cityOf } from './cityOf.ts'
import { type OpenDesk, spansFor } from './opening.ts'
import { openingHours } from './openingSql.ts'
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
} as const satisfies Record<string, { stands: boolean; reason?: true; lookAgain?: true }>
type Notice = keyof typeof notices

/** Writes to the borrower what their loan has become, in their language. */
export const writeLoanMail = async (req: PayloadRequest, loan: Loan): Promise<void> => {
  if (!(loan.state in noticeOf)) return
  const notice = noticeOf[loan.state as keyof typeof noticeOf]
  await write(req, loan, notice, `${notice}:${loan.id}`)
}

/** Writes to the borrower that the days of their loan are others, or that they stay. */
export const writeChangeMail = (
  req: PayloadRequest,
  loan: Loan,
  notice: 'loanChanged' | 'loanChangeRefused',
): Promise<void> => write(req, loan, notice, `${notice}:${loan.id}:${loan.updatedAt}`)

const write = async (req: PayloadRequest, loan: Loan, notice: Notice, key: string): Promise<void> => {
  const city = await cityOf(req.payload, idOf(loan.city))
  const facts = await readFacts(req, loan, city)
  if (!facts) return
  const language = city.languages.includes(facts.language) ? facts.language : city.languages[0]
  const letter = letterOf(notice, { ...facts, language }, loan, city)
  const to = { email: facts.email, language, person: idOf(loan.person) }
  await writeMail(req, { key, notice, city, to, letter })
}

type Facts = {
  email: string
  language: Language
  person: string
  equipment: string
  accessories: string | null
  desk: string
  address: string
  opening: OpenDesk
}

const readFacts = async (req: PayloadRequest, loan: Loan, city: City): Promise<Facts | undefined> => {
  const db = await sqlOf(req)
  const texts = (language: Language) => languageOrder(city, language)
  const inWords = (collection: string, field: string, row: string) => sql`(case p.language::text
    ${sql.join(
      city.languages.map((code) => sql`when ${code} then ${localised(collection, field, row, texts(code))}`),
      sql` `,
    )} else ${localised(collection, field, row, texts(city.languages[0]))} end)`
  const { rows } = await db.execute(sql`
    select p.email, p.language, p.name as person, d.address,
      ${inWords('equipment', 'name', 'e')} as equipment, ${inWords('equipment', 'accessories', 'e')} as accessories,
      ${inWords('desks', 'name', 'd')} as desk,
      json_build_object('slug', d.slug, ${openingHours}) as opening
    from people p, equipment e, desks d
    where p.id = ${idOf(loan.person)} and e.id = ${idOf(loan.equipment)} and d.id = ${idOf(loan.desk)}`)
  return rows[0] as Facts | undefined
}

const letterOf = (notice: Notice, facts: Facts, loan: Loan, city: City): Letter => {
  const { language, equipment, opening } = facts
  const t = translatorOf(language)
  const firstDay = formatDay(loan.firstDay, language)
  const lastDay = formatDay(loan.lastDay, language)
  const words = { equipment, firstDay, lastDay, person: facts.person, desk: facts.desk }
  const withHours = (day: string, written: string, use: 'pick-up' | 'return'): string => {
    const spans = spansFor(opening, [], day, use)
    return [written, ...spans.map(({ opens, closes }) => t('lending.span', { opens, closes }))].join(', ')
  }
  const { stands, ...tells }: { stands: boolean; reason?: true; lookAgain?: true } = notices[notice]
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
      { term: t('lending.pickUp'), detail: withHours(loan.firstDay, firstDay, 'pick-up') },
      { term: t('lending.bringBack'), detail: withHours(loan.lastDay, lastDay, 'return') },
      { term: t('lending.desk'), detail: `${facts.desk}, ${facts.address}` },
      ...(stands && facts.accessories
        ? [{ term: t('lending.comesWith'), detail: facts.accessories.replaceAll('\n', ', ') }]
        : []),
    ],
    action: stands
      ? { label: t('lending.mail.seeLoan'), href: addressOf(city, language, `account/loans/${loan.id}`) }
      : { label: t('lending.mail.seeEquipment'), href: addressOf(city, language, 'equipment') },
    closing: t('lending.mail.closing'),
  }
}

/** The platform's own host always answers. */
const addressOf = (city: City, language: Language, path: string): string =>
  `${configuration().origin}/${city.slug}/${language}/${path}`

const idOf = (value: string | { id: string }): string => (typeof value === 'string' ? value : value.id)
