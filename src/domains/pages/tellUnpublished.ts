import type { PayloadRequest } from 'payload'
import type { Jobs } from '../../database/queue.ts'
import { formatInstant } from '../../i18n/format.ts'
import { translatorOf } from '../../i18n/translator.ts'
import { mailLanguage } from '../identity/Doorway.ts'
import { staffOf } from '../identity/staffOf.ts'
import { writeMail } from '../notifications/writeMail.ts'
import { textIn } from '../tenancy/City.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { adminAddress } from '../tenancy/publicAddress.ts'

/** Tells managers and editors that a draft did not become public at its time, and where to put it right; once for each
 *  time. */
export const tellUnpublished = async (
  req: PayloadRequest,
  { collection, id, at }: Jobs['publication'],
): Promise<void> => {
  const draft = await req.payload.findByID({ collection, id, req, depth: 0, draft: true })
  const city = await cityOf(req.payload, String(draft.city))
  for (const to of await staffOf(req, city, { roles: ['manager', 'editor'] })) {
    const language = mailLanguage({ city }, to.language)
    const t = translatorOf(language)
    const words = {
      title: draft.title ?? draft.slug,
      city: textIn(city, city.name, language),
      when: formatInstant(at, language, city.timeZone),
    }
    await writeMail(req, {
      key: `unpublished:${id}:${at}:${to.person}`,
      notice: 'unpublished',
      city,
      to: { ...to, language },
      letter: {
        subject: t('news.unpublished.subject', words),
        paragraphs: [t('news.unpublished.text', words)],
        action: { label: t('news.unpublished.action'), href: adminAddress(collection, id) },
      },
    })
  }
}
