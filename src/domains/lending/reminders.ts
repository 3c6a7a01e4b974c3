import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import type { Day } from '../../kernel/time.ts'
import type { Loan } from '../../payload-types.ts'
import { writeMail } from '../notifications/writeMail.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import { cityOf } from './cityOf.ts'
import { lockLoans } from './lockLoans.ts'
import { writeDayMail } from './notices.ts'
import type { LoanState } from './rules.ts'

const reminders = {
  tomorrow: { notice: 'loanTomorrow', day: 'firstDay', states: ['approved', 'ready'] },
  'due-tomorrow': { notice: 'loanDueTomorrow', day: 'lastDay', states: ['handed-over'] },
  'due-today': { notice: 'loanDueToday', day: 'lastDay', states: ['handed-over'] },
} as const satisfies Record<string, { notice: string; day: 'firstDay' | 'lastDay'; states: LoanState[] }>

/** Reminds the borrower of one day of a loan, once for each day that it may become; not if the loan went on meanwhile. */
export const writeReminderMail = async (
  req: PayloadRequest,
  { kind, loan: id }: { kind: keyof typeof reminders; loan: string },
): Promise<void> => {
  const { notice, day, states } = reminders[kind]
  const loan = await lockLoan(req, id)
  if (!loan || !(states as readonly LoanState[]).includes(loan.state)) return
  await writeDayMail(req, loan, notice, loan[day])
}

/** The loan as it is, kept as it is until the end of the transaction. */
export const lockLoan = async (req: PayloadRequest, id: string): Promise<Loan | undefined> => {
  if ((await lockLoans(req, [id])).length === 0) return undefined
  return (
    (await req.payload.findByID({ collection: 'loans', id, depth: 0, disableErrors: true, req })) ?? undefined
  )
}

/** One mail of a day to a person about all that is late in a city. `key`: ids of person and city, `<person>:<city>`. */
export const writeOverdueMail = async (
  req: PayloadRequest,
  { key, day }: { key: string; day: Day },
): Promise<void> => {
  const [person = '', city = ''] = key.split(':')
  const home = await cityOf(req.payload, city)
  const db = await sqlOf(req)
  const { rows: people } = await db.execute(
    sql`select email, name, language from people where id = ${person}`,
  )
  const reader = people[0] as { email: string; name: string; language: string } | undefined
  if (!reader) return
  const { languages } = home
  const language: Language =
    isLanguage(reader.language) && languages.includes(reader.language) ? reader.language : languages[0]
  const order = languageOrder(home, language)
  const { rows } = await db.execute(sql`
    select l.last_day as "lastDay", ${localised('equipment', 'name', 'e', order)} as equipment,
      ${localised('desks', 'name', 'd', order)} as desk, d.address, d.phone
    from loans l join equipment e on e.id = l.equipment_id join desks d on d.id = l.desk_id
    where l.person_id = ${person} and l.city_id = ${city} and l.state = 'handed-over' and l.last_day < ${day}
    order by l.last_day, l.id for share of l`)
  const late = rows as unknown as {
    lastDay: Day
    equipment: string
    desk: string
    address: string
    phone: string | null
  }[]
  if (late.length === 0) return
  const t = translatorOf(language)
  await writeMail(req, {
    key: `loansOverdue:${key}:${day}`,
    notice: 'loansOverdue',
    city: home,
    to: { email: reader.email, language, person },
    letter: {
      subject: t('lending.mail.loansOverdue.subject', { count: late.length }),
      paragraphs: [
        t('lending.mail.greeting', { person: reader.name }),
        t('lending.mail.loansOverdue.text', { count: late.length }),
      ],
      facts: late.map(({ equipment, lastDay, desk, address, phone }) => ({
        term: equipment,
        detail: t('lending.mail.loansOverdue.line', {
          lastDay: formatDay(lastDay, language),
          desk: [desk, address, phone].filter(Boolean).join(', '),
        }),
      })),
      action: {
        label: t('lending.mail.loansRequested.see'),
        href: publicAddress(home, language, 'account/loans'),
      },
      closing: t('lending.mail.closing'),
    },
  })
}
