import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { calendarText } from '../../kernel/calendar.ts'
import { idOf } from '../../kernel/identifier.ts'
import { formatMoney } from '../../kernel/money.ts'
import type { Loan } from '../../payload-types.ts'
import type { Letter } from '../notifications/letter.ts'
import { type MailCalendar, writeMail } from '../notifications/writeMail.ts'
import { type City, textIn } from '../tenancy/City.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import { askedBy } from './askedBySql.ts'
import { cityOf } from './cityOf.ts'
import { loanEvent } from './loanCalendar.ts'
import { writeLoanMail } from './notices.ts'
import type { LoanState } from './rules.ts'

/** Writes to the borrower what they asked for together, in one mail. */
export const tellOfBasket = async (req: PayloadRequest, loans: readonly Loan[]): Promise<void> => {
  const [first] = loans
  if (!first) return
  const things = new Set(loans.map(({ id, bundle }) => bundle ?? id))
  // A kit alone, or of what was asked for together one thing was possible.
  if (things.size === 1) return writeLoanMail(req, first)
  const city = await cityOf(req.payload, idOf(first.city))
  const db = await sqlOf(req)
  const { rows: people } = await db.execute(
    sql`select id, email, name, language from people where id = ${idOf(first.person)}`,
  )
  const person = people[0] as { id: string; email: string; name: string; language: Language } | undefined
  if (!person) return
  const language = city.languages.includes(person.language) ? person.language : city.languages[0]
  const order = languageOrder(city, language)
  const { rows } = await db.execute(sql`
    select coalesce(l.bundle, l.id::text) as id, min(l.id::text) as loan, min(l.starts_at) as "startsAt", max(l.due_at) as "dueAt",
      max(l.state::text) as state, sum((select count(*) from events v where v.subject_id = l.id))::int as sequence,
      l.first_day as "firstDay", l.last_day as "lastDay", d.address, sum(l.deposit)::int as deposit,
      (select ${localised('groups', 'name', 'g', order)} from groups g where g.id = l.organisation_id) as organisation,
      min(${askedBy(sql`l.id`, sql`l.person_id`)}) as "askedBy",
      ${localised('equipment', 'name', 'e', order)} as thing,
      ${localised('desks', 'name', 'd', order)} as desk
    from loans l join equipment e on e.id = coalesce(l.kit_id, l.equipment_id) join desks d on d.id = l.desk_id
    where l.id = any(string_to_array(${loans.map(({ id }) => id).join()}, ',')::uuid[])
    group by coalesce(l.bundle, l.id::text), l.first_day, l.last_day, l.organisation_id, d.id, e.id order by l.first_day, min(l.id::text)`)
  const told = rows as unknown as Told[]
  await writeMail(req, {
    key: `loansRequested:${first.id}`,
    notice: 'loansRequested',
    city,
    to: { email: person.email, language, person: person.id },
    letter: letterOf(told, person.name, city, language),
    calendar: calendarOf(told, city, language),
  })
}

/** A loan, or all those of a kit. */
type Told = {
  id: string
  /** one of them */
  loan: string
  startsAt: string
  dueAt: string
  sequence: number
  state: LoanState
  firstDay: string
  lastDay: string
  thing: string
  desk: string
  address: string
  deposit: number | null
  organisation: string | null
  askedBy: string | null
}

const letterOf = (told: readonly Told[], person: string, city: City, language: Language): Letter => {
  const t = translatorOf(language)
  const organisation = told[0]?.organisation
  const asker = told[0]?.askedBy
  const deposit = told.reduce((sum, one) => sum + (one.deposit ?? 0), 0)
  const waits = told.some(({ state }) => state === 'requested')
  return {
    subject: t('lending.mail.loansRequested.subject', { count: told.length }),
    paragraphs: [
      t('lending.mail.greeting', { person }),
      t(`lending.mail.loansRequested.${waits ? 'waits' : 'stands'}`),
    ],
    facts: [
      ...told.map(({ thing, firstDay, lastDay, desk, address }) => ({
        term: thing,
        detail: t('lending.mail.loansRequested.line', {
          firstDay: formatDay(firstDay, language),
          lastDay: formatDay(lastDay, language),
          desk: `${desk}, ${address}`,
        }),
      })),
      ...(organisation ? [{ term: t('lending.groups.inTheNameOf'), detail: organisation }] : []),
      ...(asker ? [{ term: t('lending.askedBy'), detail: asker }] : []),
      ...(deposit > 0
        ? [{ term: t('lending.deposits.bring'), detail: formatMoney(deposit, city.currency, language) }]
        : []),
    ],
    action: {
      label: t('lending.mail.loansRequested.see'),
      href: publicAddress(city, language, 'account/loans'),
    },
    closing: t('lending.mail.closing'),
  }
}

const calendarOf = (told: readonly Told[], city: City, language: Language): MailCalendar => {
  const t = translatorOf(language)
  const events = told.map((one) => {
    const url = publicAddress(city, language, `account/loans/${one.loan}`)
    const description = one.askedBy ? `${t('lending.askedBy')}: ${one.askedBy}` : ''
    return loanEvent({ ...one, equipment: one.thing, url, description }, t)
  })
  return {
    method: 'publish',
    text: calendarText({ name: textIn(city, city.name, language), events, method: 'publish' }),
  }
}
