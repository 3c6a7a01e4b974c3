import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { configuration } from '../../config.ts'
import { languageOrder, localised } from '../../database/localised.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { formatInstant } from '../../i18n/format.ts'
import { isLanguage, type Language } from '../../i18n/languages.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { type CalendarEvent, calendarText } from '../../kernel/calendar.ts'
import type { Letter } from '../notifications/letter.ts'
import { type MailCalendar, writeMail } from '../notifications/writeMail.ts'
import { type City, textIn } from '../tenancy/City.ts'
import { publicAddress } from '../tenancy/publicAddress.ts'
import type { training } from './kind.ts'

type Notice = (typeof training)['notices'][number]

type Told = {
  city: City
  /** id of the registration */
  registration: string
  notice: Notice
  /** the city gave the seat back, not the person */
  byStaff?: boolean
}

/** Writes to the person of a registration, in their language, what became of it. */
export const writeRegistrationMail = async (
  req: PayloadRequest,
  { city, registration, notice, byStaff = false }: Told,
): Promise<void> => {
  const { person, email, language, ...facts } = await factsOf(req, city, registration)
  const cancelled = notice === 'registrationCancelled'
  await writeMail(req, {
    key: `${notice}:${registration}`,
    notice,
    city,
    to: { email, language, person },
    letter: letterOf({ city, language, notice, byStaff, ...facts }),
    calendar: calendarFor({ city, language, email, cancelled, ...facts }),
  })
}

type Facts = { module: string; title: string; startsAt: string; place: string; address: string | null }
/** `name`: of the person; `sequence`: how often the person took or gave back a seat of the session */
type InCalendar = { session: string; endsAt: string; name: string; sequence: number }

/** Into the calendar of whoever comes, out of it when they do not; under the identifier of the session's own calendar. */
const calendarFor = ({
  city,
  language,
  email,
  cancelled,
  ...facts
}: Facts &
  InCalendar & { city: City; language: Language; email: string; cancelled: boolean }): MailCalendar => {
  const { mailFrom, platformHost } = configuration()
  const method = cancelled ? 'cancel' : 'request'
  const name = textIn(city, city.name, language)
  const event: CalendarEvent = {
    uid: `${facts.session}@${platformHost}`,
    sequence: facts.sequence,
    stamp: new Date(),
    start: new Date(facts.startsAt),
    end: new Date(facts.endsAt),
    summary: facts.title,
    location: [facts.place, facts.address].filter(Boolean).join(', '),
    url: publicAddress(city, language, `training/${facts.module}`),
    status: cancelled ? 'cancelled' : 'confirmed',
  }
  const between = { from: { name, email: mailFrom }, to: { name: facts.name, email } }
  return { method, text: calendarText({ name, events: [event], method, between }) }
}

type Reader = { person: string; email: string; language: Language }

export const letterOf = ({
  city,
  language,
  notice,
  byStaff,
  ...facts
}: Facts & { city: City; language: Language; notice: Notice; byStaff: boolean }): Letter => {
  const t = translatorOf(language)
  const { title } = facts
  const when = formatInstant(facts.startsAt, language, city.timeZone)
  const shown = [
    { term: t('training.mails.session'), detail: title },
    { term: t('training.when'), detail: when },
    { term: t('training.place'), detail: facts.place },
    ...(facts.address ? [{ term: t('training.address'), detail: facts.address }] : []),
  ]
  if (notice === 'registrationMade') {
    return {
      subject: t('training.mails.registrationMade.subject', { title, when }),
      paragraphs: [t('training.mails.registrationMade.text'), t('training.mails.registrationMade.cancel')],
      facts: shown,
      action: {
        label: t('training.mails.mine'),
        href: publicAddress(city, language, 'account/registrations'),
      },
    }
  }
  const words = { title, when, city: textIn(city, city.name, language), contact: city.contact.email }
  return {
    subject: t('training.mails.registrationCancelled.subject', words),
    paragraphs: [
      t(`training.mails.registrationCancelled.${byStaff ? 'byStaff' : 'byYou'}`, words),
      t('training.mails.registrationCancelled.next'),
    ],
    facts: shown,
    action: {
      label: t('training.mails.otherSessions'),
      href: publicAddress(city, language, `training/${facts.module}`),
    },
  }
}

const factsOf = async (
  req: PayloadRequest,
  city: City,
  registration: string,
): Promise<Facts & InCalendar & Reader> => {
  const db = await sqlOf(req)
  const { rows: readers } = await db.execute(sql`
    select p.language from registrations r join people p on p.id = r.person_id where r.id = ${registration}`)
  const wanted = String(readers[0]?.['language'] ?? '')
  const language = isLanguage(wanted) ? wanted : city.languages[0]
  const order = languageOrder(city, language)
  const { rows } = await db.execute(sql`
    select p.id as person, p.email, p.name, s.id as session, s.ends_at as "endsAt",
      (select count(*)::int from events v join registrations o on o.id = v.subject_id
        where o.person_id = r.person_id and o.session_id = r.session_id) as sequence, m.slug as module, s.starts_at as "startsAt", s.address,
      coalesce(${localised('modules', 'title', 'm', order)}, m.slug) as title,
      coalesce(${localised('sessions', 'place', 's', order)}, '') as place
    from registrations r join people p on p.id = r.person_id join sessions s on s.id = r.session_id
      join modules m on m.id = s.module_id
    where r.id = ${registration}`)
  return { ...(rows[0] as Facts & InCalendar & Omit<Reader, 'language'>), language }
}
