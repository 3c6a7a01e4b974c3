import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Report, Thing } from '../../../payload-types.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { cityOf } from '../cityOf.ts'
import { readReader } from '../readReader.ts'
import type { ThingState } from './rules.ts'

/** Tells an owner where their thing went without them: the city offers it now, let it in for them to offer, or took it out, and why; or
 *  it is paused, because they left the organisation in whose name they lent it. `before`: where it was. */
export const writeThingMail = async (
  req: PayloadRequest,
  thing: Thing,
  before: ThingState,
): Promise<void> => {
  const city = await cityOf(req.payload, idOf(thing.city))
  const to = await readReader(req, idOf(thing.person), city)
  if (!to) return
  const t = translatorOf(to.language)
  const notice = noticeOf(thing.state, before)
  const words = {
    thing: thing.name,
    person: to.name,
    email: city.contact.email,
    organisation: await organisationOf(req, thing, city.languages, to.language),
  }
  await writeMail(req, {
    key: `${notice}:${thing.id}:${thing.decidedAt}`,
    notice,
    city,
    to,
    letter: {
      subject: t(`lending.neighbours.mail.${notice}.subject`, words),
      paragraphs: [
        t('lending.mail.greeting', words),
        t(`lending.neighbours.mail.${notice}.text`, words),
        ...(thing.state === 'hidden' && thing.reason
          ? [t('lending.mail.reason', { reason: thing.reason })]
          : []),
      ],
      action: {
        label: t('lending.neighbours.mail.seeThing'),
        href: publicAddress(city, to.language, `account/neighbours/things/${thing.id}`),
      },
    },
  })
}

const noticeOf = (
  state: ThingState,
  before: ThingState,
): 'thingHidden' | 'thingLetIn' | 'thingPaused' | 'thingPublished' => {
  if (state === 'hidden') return 'thingHidden'
  if (state !== 'paused') return 'thingPublished'
  return before === 'offered' ? 'thingPaused' : 'thingLetIn'
}

const organisationOf = async (
  req: PayloadRequest,
  { organisation }: Thing,
  languages: readonly Language[],
  language: Language,
): Promise<string> => {
  if (!organisation) return ''
  const db = await sqlOf(req)
  const name = localised('groups', 'name', 'g', languageOrder({ languages }, language))
  const { rows } = await db.execute(
    sql`select ${name} as name from groups g where g.id = ${idOf(organisation)}`,
  )
  return (rows[0] as { name: string | null } | undefined)?.name ?? ''
}

/** Tells whoever reported what became of it. */
export const writeReportMail = async (req: PayloadRequest, report: Report): Promise<void> => {
  const city = await cityOf(req.payload, idOf(report.city))
  const to = await readReader(req, idOf(report.person), city)
  if (!to || report.state === 'open') return
  const t = translatorOf(to.language)
  const thing = await req.payload.findByID({ collection: 'things', id: idOf(report.thing), depth: 0, req })
  const words = { thing: thing.name, person: to.name }
  await writeMail(req, {
    key: `reportDecided:${report.id}`,
    notice: 'reportDecided',
    city,
    to,
    letter: {
      subject: t('lending.neighbours.mail.reportDecided.subject', words),
      paragraphs: [
        t('lending.mail.greeting', words),
        t(`lending.neighbours.mail.reportDecided.${report.state}`, words),
        t('lending.neighbours.mail.reportDecided.answer', { answer: report.reason ?? '' }),
      ],
    },
  })
}
