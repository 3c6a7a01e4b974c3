import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { formatDay } from '../../../i18n/format.ts'
import { type Translate, translatorOf } from '../../../i18n/translator.ts'
import { idOf } from '../../../kernel/identifier.ts'
import { addDays } from '../../../kernel/time.ts'
import type { Strike, Suspension } from '../../../payload-types.ts'
import type { Letter } from '../../notifications/letter.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import type { City } from '../../tenancy/City.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { cityOf } from '../cityOf.ts'
import { type Reader, readReader } from '../readReader.ts'

/** Writes to a borrower that they have a strike, why, until when, and how to appeal. */
export const writeStrikeMail = (req: PayloadRequest, strike: Strike): Promise<void> =>
  write(req, strike, 'strikeGiven', async (t, { language }, city) => {
    const words = { ...(await loanWords(req, strike, city, language)), ...daysOf(strike, language) }
    return {
      subject: t('lending.standing.mail.strikeGiven.subject', words),
      paragraphs: [
        t(`lending.standing.mail.strikeGiven.${strike.kind}`, words),
        t('lending.standing.mail.strikeGiven.counts', words),
        t('lending.standing.mail.strikeGiven.appeal'),
      ],
    }
  })

/** Writes that a strike was withdrawn, or that it stays. */
export const writeAppealMail = (req: PayloadRequest, strike: Strike): Promise<void> =>
  write(req, strike, 'appealDecided', async (t, { language }, city) => {
    const words = { ...(await loanWords(req, strike, city, language)), ...daysOf(strike, language) }
    const outcome = strike.state === 'withdrawn' ? 'withdrawn' : 'stays'
    return {
      subject: t(`lending.standing.mail.appealDecided.${outcome}.subject`, words),
      paragraphs: [
        t(`lending.standing.mail.appealDecided.${outcome}.text`, words),
        t('lending.mail.reason', { reason: strike.reason ?? '' }),
      ],
    }
  })

export const writeSuspendedMail = (req: PayloadRequest, suspension: Suspension): Promise<void> =>
  write(req, suspension, 'suspended', async (t, { language }) => {
    const words = {
      lastDay: formatDay(suspension.lastDay, language),
      from: formatDay(addDays(suspension.lastDay, 1), language),
    }
    return {
      subject: t('lending.standing.mail.suspended.subject', words),
      paragraphs: [
        t('lending.standing.mail.suspended.text', words),
        suspension.by === 'rule'
          ? t('lending.standing.mail.suspended.byRule')
          : t('lending.mail.reason', { reason: suspension.grounds ?? '' }),
        t('lending.standing.mail.suspended.stays'),
      ],
    }
  })

export const writeLiftedMail = (req: PayloadRequest, suspension: Suspension): Promise<void> =>
  write(req, suspension, 'suspensionLifted', async (t) => ({
    subject: t('lending.standing.mail.suspensionLifted.subject'),
    paragraphs: [
      t('lending.standing.mail.suspensionLifted.text'),
      t('lending.mail.reason', { reason: suspension.reason ?? '' }),
    ],
  }))

type Words = Pick<Letter, 'subject' | 'paragraphs'>

const write = async (
  req: PayloadRequest,
  about: Strike | Suspension,
  notice: string,
  words: (t: Translate, reader: Reader, city: City) => Promise<Words>,
): Promise<void> => {
  const city = await cityOf(req.payload, idOf(about.city))
  const reader = await readReader(req, idOf(about.person), city)
  if (!reader) return
  const t = translatorOf(reader.language)
  const { subject, paragraphs } = await words(t, reader, city)
  await writeMail(req, {
    key: `${notice}:${about.id}:${about.updatedAt}`,
    notice,
    city,
    to: reader,
    letter: {
      subject,
      paragraphs: [t('lending.mail.greeting', { person: reader.name }), ...paragraphs],
      action: {
        label: t('lending.standing.mail.see'),
        href: publicAddress(city, reader.language, 'account/standing'),
      },
      closing: t('lending.mail.closing'),
    },
  })
}

const daysOf = (
  { givenOn, expiresOn }: Strike,
  language: Reader['language'],
): { givenOn: string; expiresOn: string } => ({
  givenOn: formatDay(givenOn, language),
  expiresOn: formatDay(expiresOn, language),
})

const loanWords = async (
  req: PayloadRequest,
  strike: Strike,
  city: City,
  language: Reader['language'],
): Promise<{ equipment: string; firstDay: string; lastDay: string }> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select ${localised('equipment', 'name', 'e', languageOrder(city, language))} as equipment,
      l.first_day as "firstDay", l.last_day as "lastDay"
    from loans l join equipment e on e.id = l.equipment_id where l.id = ${idOf(strike.loan)}`)
  const { equipment, firstDay, lastDay } = rows[0] as { equipment: string; firstDay: string; lastDay: string }
  return { equipment, firstDay: formatDay(firstDay, language), lastDay: formatDay(lastDay, language) }
}
