import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { checkImage, imageLimits } from './imageRules.ts'

/** A picture made anew: nothing of the sent file but its pixels. Width and height in pixels. */
export type CleanImage = { data: Buffer; mimeType: 'image/png'; width: number; height: number }

/**
 * The picture in a sent file as PNG in sRGB, upright, at most 2400 px along its longer side, without any metadata
 * (place, device, time). Of an animation the first frame. Re-encoding is what drops hidden contents: whatever
 * follows or surrounds the pixels does not survive. The PNG is neither lossy nor compressed: it is made in no time, and
 * what is kept of it is compressed once, in each size.
 *
 * Refuses what `checkImage` refuses, `image-too-many-pixels`, and `image-damaged` for a truncated or broken file.
 */
export async function cleanImage(sent: Buffer): Promise<Result<CleanImage>> {
  const type = sent.length > imageLimits.bytes ? undefined : (await fileTypeFromBuffer(sent))?.mime
  const checked = checkImage({ type, bytes: sent.length })
  if (!checked.ok) return checked
  const options = { limitInputPixels: imageLimits.pixels, failOn: 'error', pages: 1 } as const
  try {
    const { data, info } = await sharp(sent, options)
      .autoOrient()
      .resize({ width: imageLimits.edge, height: imageLimits.edge, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 0 })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true })
    return ok({ data, mimeType: 'image/png', width: info.width, height: info.height })
  } catch (error) {
    if (error instanceof Error && error.message.includes('exceeds pixel limit')) {
      return refuse('image-too-many-pixels', 422, { details: { limit: imageLimits.pixels } })
    }
    return refuse('image-damaged', 422)
  }
}
