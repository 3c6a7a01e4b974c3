import type { SentFile } from '../../media/SentFile.ts'
import type { Pack } from './Pack.ts'

/** A picture of the pack, as a form would send it. */
export const pictureOf = (pack: Pack, image: string | undefined): SentFile | undefined => {
  const content = pack.media.find(({ name }) => name === image)?.content
  return (
    content && {
      data: content,
      mimetype: 'application/octet-stream',
      name: image ?? '',
      size: content.length,
    }
  )
}
