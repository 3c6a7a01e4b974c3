import { ok, type Result, refuse } from '../../kernel/result.ts'

export const imageLimits = {
  bytes: 15_000_000,
  pixels: 40_000_000, // before decoding: a file of some kilobytes may unfold to gigabytes
  edge: 2_400, // longest side of what is kept
} as const

/** What people may send. HEIC is left out: decoding it needs a patented codec that sharp does not carry. */
export const imageTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/avif'] as const

const heicTypes = ['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']

/**
 * Whether an image of that type (found in its content) and size may be decoded. Refuses `image-too-large`,
 * `image-heic`, `image-type-not-allowed`.
 */
export function checkImage({ type, bytes }: { type: string | undefined; bytes: number }): Result<true> {
  if (bytes > imageLimits.bytes) {
    return refuse('image-too-large', 413, { details: { bytes, limit: imageLimits.bytes } })
  }
  if (type && heicTypes.includes(type))
    return refuse('image-heic', 415, { details: { allowed: allowedNames } })
  if (!imageTypes.some((allowed) => allowed === type)) {
    return refuse('image-type-not-allowed', 415, { details: { type: type ?? '', allowed: allowedNames } })
  }
  return ok(true)
}

const allowedNames = imageTypes.map((type) => type.replace('image/', '').toUpperCase())
