import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { languageOrder, localised } from '../../../database/localised.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { formatDay } from '../../../i18n/format.ts'
import { translatorOf } from '../../../i18n/translator.ts'
import { idOf } from '../../../kernel/identifier.ts'
import type { Wait } from '../../../payload-types.ts'
import { writeMail } from '../../notifications/writeMail.ts'
import { publicAddress } from '../../tenancy/publicAddress.ts'
import { cityOf } from '../cityOf.ts'
import { readReader } from '../readReader.ts'

/** Writes to whoever waited that nothing became free in time, or that staff took them off the list, and why. */
export const writeWaitMail = async (
  req: PayloadRequest,
  wait: Wait,
  notice: 'waitInVain' | 'waitRemoved',
): Promise<void> => {
  const city = await cityOf(req.payload, idOf(wait.city))
  const reader = await readReader(req, idOf(wait.person), city)
  if (!reader) return
  const { language, name } = reader
  const t = translatorOf(language)
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select ${localised('equipment', 'name', 'e', languageOrder(city, language))} as equipment, e.slug
    from equipment e where e.id = ${idOf(wait.equipment)}`)
  const { equipment, slug } = rows[0] as { equipment: string; slug: string }
  const days = {
    firstDay: formatDay(wait.firstDay, language),
    lastDay: formatDay(wait.lastDay, language),
  }
  await writeMail(req, {
    key: `${notice}:${wait.id}`,
    notice,
    city,
    to: reader,
    letter: {
      subject: t(`lending.waiting.mail.${notice}.subject`, { equipment }),
      paragraphs: [
        t('lending.mail.greeting', { person: name }),
        t(`lending.waiting.mail.${notice}.text`, { equipment, ...days }),
        ...(wait.reason ? [t('lending.mail.reason', { reason: wait.reason })] : []),
      ],
      action: {
        label: t('lending.waiting.mail.seeThing'),
        href: publicAddress(city, language, `equipment/${slug}`),
      },
      closing: t('lending.mail.closing'),
    },
  })
}
