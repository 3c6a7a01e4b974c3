import type { PayloadRequest } from 'payload'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result } from '../../../kernel/result.ts'
import type { SentFile } from '../../media/SentFile.ts'
import type { City } from '../../tenancy/City.ts'

type Sent = { city: City; person: string; picture: SentFile; alt: string; language: Language; open: boolean }

/** Keeps the picture of a thing as its owner's, not the city's, under the licence of the city, cleaned of what it tells of its maker by the upload hooks.
 *  Answers its id, or refuses what cleaning refuses. */
export const storePicture = async (
  req: PayloadRequest,
  { city, person, picture, alt, language, open }: Sent,
): Promise<Result<string>> => {
  try {
    const { id } = await req.payload.create({
      collection: 'images',
      req,
      file: picture,
      depth: 0,
      locale: language,
      data: { city: city.id, person, licence: city.licence, alt, open },
    })
    return ok(id)
  } catch (error) {
    const refused = req.context['refusedFile'] as ({ ok: false } & Refusal) | undefined
    if (!refused) throw error
    return { ...refused, fields: { file: refused.reason } }
  }
}
