import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { isLanguage } from '../../../i18n/languages.ts'
import { refuse } from '../../../kernel/result.ts'
import { answerOf } from '../../identity/answerOf.ts'
import type { SentFile } from '../../media/SentFile.ts'
import { longestCondition, longestSignature, mostPhotos } from '../condition/rules.ts'
import { depositMethods } from '../deposit/rules.ts'
import { returnConditions } from '../rules.ts'
import { actAtDesk, type DeskAct, deskActs } from './actAtDesk.ts'

const asked = z.object({
  city: z.uuid(),
  act: z.enum(Object.keys(deskActs) as [DeskAct, ...DeskAct[]]),
  loans: z.array(z.uuid()).min(1).max(100),
  copy: z.string().max(60).optional(),
  condition: z.enum(returnConditions).optional(),
  note: z.string().max(2000).optional(),
  reason: z.string().max(1000).optional(),
  seen: z.string().max(longestCondition).optional(),
  signature: z
    .discriminatedUnion('kind', [
      z.object({
        kind: z.literal('on-screen'),
        name: z.string().max(120),
        path: z.string().max(longestSignature),
      }),
      z.object({ kind: z.enum(['on-paper', 'none']) }),
    ])
    .optional(),
  depositMethod: z.enum(depositMethods).optional(),
  depositBack: z.boolean().optional(),
  depositAmount: z.string().max(20).optional(),
})

/** `POST /api/loans/desk`: `{ city, act, loans: [id], copy?, condition?, note?, reason?, seen?, signature?, depositMethod?,
 *  depositBack?, depositAmount? }` as JSON, or as the field `asked` of a form whose files are called `photos`. */
export const deskEndpoint: Endpoint = {
  path: '/desk',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw new Forbidden(req.t)
    const sent = await sentBy(req).catch(() => undefined)
    const read = asked.safeParse(sent?.asked)
    if (!sent || !read.success) return answerOf(req, refuse('form-incomplete', 400))
    const language = isLanguage(req.i18n.language) ? req.i18n.language : 'en'
    const { payload, user, i18n } = req
    return answerOf(
      req,
      await actAtDesk({ payload, person: user, language, i18n, ...read.data, photos: sent.photos }),
    )
  },
}

const sentBy = async (req: PayloadRequest): Promise<{ asked: unknown; photos: SentFile[] }> => {
  if (!req.headers.get('content-type')?.startsWith('multipart/form-data'))
    return { asked: await req.json?.(), photos: [] }
  const form = await req.formData?.()
  const files = (form?.getAll('photos') ?? []).filter((one) => one instanceof File)
  // One more than may be, so that it is refused for that.
  const photos = await Promise.all(files.slice(0, mostPhotos + 1).map(photoOf))
  return { asked: JSON.parse(String(form?.get('asked'))), photos }
}

const photoOf = async (file: File): Promise<SentFile> => ({
  data: Buffer.from(await file.arrayBuffer()),
  mimetype: file.type,
  name: file.name,
  size: file.size,
})
