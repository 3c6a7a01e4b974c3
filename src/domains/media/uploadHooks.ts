import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import type { Result } from '../../kernel/result.ts'
import { cleanImage } from './cleanImage.ts'
import { cleanSound } from './cleanSound.ts'
import { fileName } from './fileName.ts'

type Clean = { data: Buffer; mimeType: string; extension: string; seconds?: number }

const image = async (sent: Buffer): Promise<Result<Clean>> => {
  const cleaned = await cleanImage(sent)
  return cleaned.ok ? { ok: true, value: { ...cleaned.value, extension: 'webp' } } : cleaned
}

/** Replaces the file of a picture or a sound by its clean copy before Payload stores anything of it, under a random name
 *  of ours. Binds at every door, because Payload passes every upload through here. */
const cleanUpload =
  (
    collection: 'images' | 'sounds',
    clean: (sent: Buffer) => Promise<Result<Clean>>,
  ): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (!['create', 'update', 'updateByID'].includes(operation) || !req.file) return args
    const cleaned = await clean(req.file.data)
    if (!cleaned.ok) {
      // For an operation that answers with the refusal itself: the error holds its words alone.
      req.context['refusedFile'] = cleaned
      throw refusedFile(collection, req, cleaned.reason)
    }
    const { data, mimeType, extension, seconds } = cleaned.value
    const name = fileName(await citySlug(req, args), extension)
    req.file = { data, mimetype: mimeType, name, size: data.length }
    if (seconds !== undefined && 'data' in args && args.data) Object.assign(args.data, { seconds })
    return args
  }

export const cleanImageUpload = cleanUpload('images', image)
export const cleanSoundUpload = cleanUpload('sounds', cleanSound)

const refusedFile = (collection: 'images' | 'sounds', req: PayloadRequest, reason: string): ValidationError =>
  new ValidationError(
    { collection, errors: [{ message: req.t(`communal:${reason}` as never), path: 'file' }] },
    req.t,
  )

const citySlug = async (req: PayloadRequest, args: object): Promise<string> => {
  const data = 'data' in args ? (args.data as { city?: unknown }) : {}
  if (typeof data.city !== 'string') return 'city'
  const city = await req.payload.findByID({
    collection: 'cities',
    id: data.city,
    depth: 0,
    req,
    disableErrors: true,
  })
  return city?.slug ?? 'city'
}
