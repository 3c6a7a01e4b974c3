import type { Endpoint } from 'payload'
import { z } from 'zod'
import { isLanguage } from '../../i18n/languages.ts'
import { refuse } from '../../kernel/result.ts'
import { answerOf } from '../identity/answerOf.ts'
import { hostTable } from '../tenancy/hosts.ts'
import type { TranslatedCollection } from './rules.ts'
import { saveTranslation } from './saveTranslation.ts'

const asked = z.looseObject({
  city: z.uuid(),
  language: z.string(),
  ground: z.string(),
  as: z.enum(['draft', 'published']).default('draft'),
})

/** `POST /api/<collection>/<id>/translation`: `{ city, language, ground, as, 'text:title': '…', 'text:body.0.text': '…' }`. */
export const translationEndpoint = (collection: TranslatedCollection): Endpoint => ({
  path: '/:id/translation',
  method: 'post',
  handler: async (req) => {
    const read = asked.safeParse(await req.json?.().catch(() => undefined))
    const id = String(req.routeParams?.['id'] ?? '')
    if (!read.success || !isLanguage(read.data.language)) return answerOf(req, refuse('form-incomplete', 400))
    const city = hostTable().byId.get(read.data.city)
    if (!req.user || !city || !z.uuid().safeParse(id).success) {
      return answerOf(req, refuse('translation-unknown', 404))
    }
    const texts = Object.fromEntries(
      Object.entries(read.data).flatMap(([name, value]) =>
        name.startsWith('text:') && typeof value === 'string' ? [[name.slice('text:'.length), value]] : [],
      ),
    )
    const { language, ground } = read.data
    const spoken = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const base = {
      payload: req.payload,
      person: req.user,
      spoken,
      collection,
      id,
      city,
      language,
      ground,
      texts,
    }
    return answerOf(req, await saveTranslation({ ...base, publish: read.data.as === 'published' }))
  },
})
