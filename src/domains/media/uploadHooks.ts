import { type CollectionBeforeOperationHook, type PayloadRequest, ValidationError } from 'payload'
import { ok, type Result } from '../../kernel/result.ts'
import { checkFile } from './checkFile.ts'
import { cleanImage } from './cleanImage.ts'
import { cleanSound } from './cleanSound.ts'
import { fileName } from './fileName.ts'
import { fileTypes } from './fileRules.ts'

type Sent = { name: string; data: Buffer }
type Kept = { data: Buffer; mimeType: string; extension: string; seconds?: number }
type Uploads = 'images' | 'condition-photos' | 'sounds' | 'files'

const image = async ({ data }: Sent): Promise<Result<Kept>> => {
  const cleaned = await cleanImage(data)
  return cleaned.ok ? ok({ ...cleaned.value, extension: 'webp' }) : cleaned
}

const file = async ({ name, data }: Sent): Promise<Result<Kept>> => {
  const kind = await checkFile({ name, content: data })
  return kind.ok ? ok({ data, mimeType: fileTypes[kind.value], extension: kind.value }) : kind
}

/** Replaces what was sent by what is kept of it before Payload stores anything of it, under a random name of ours: a clean
 *  copy of a picture or a sound, a file as it is. Binds at every door, because Payload passes every upload through here. */
const keepUpload =
  (collection: Uploads, keep: (sent: Sent) => Promise<Result<Kept>>): CollectionBeforeOperationHook =>
  async ({ args, operation, req }) => {
    if (!['create', 'update', 'updateByID'].includes(operation) || !req.file) return args
    const kept = await keep(req.file)
    if (!kept.ok) {
      // For an operation that answers with the refusal itself: the error holds its words alone.
      req.context['refusedFile'] = kept
      throw refusedFile(collection, req, kept.reason)
    }
    const { data, mimeType, extension, seconds } = kept.value
    const name = fileName(await citySlug(req, args), extension)
    req.file = { data, mimetype: mimeType, name, size: data.length }
    if (seconds !== undefined && 'data' in args && args.data) Object.assign(args.data, { seconds })
    return args
  }

export const keepImageUpload = keepUpload('images', image)
export const keepConditionPhoto = keepUpload('condition-photos', image)
export const keepSoundUpload = keepUpload('sounds', ({ data }) => cleanSound(data))
export const keepFileUpload = keepUpload('files', file)

const refusedFile = (collection: Uploads, req: PayloadRequest, reason: string): ValidationError =>
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
