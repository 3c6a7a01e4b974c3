import type { StoredPicture } from '../database/storedPicture.ts'
import type { Translate } from '../i18n/translator.ts'
import type { CreditData, PictureData } from '../ui/index.ts'
import { licenceLinkOf } from './licence.ts'

type Sized = Pick<StoredPicture, 'filename' | 'width' | 'height'> & { sizes?: StoredPicture['sizes'] }

/** A stored picture with its candidates, for `ui`. */
export const pictureOf = ({ filename, width, height, sizes = [] }: Sized, alt: string): PictureData => ({
  sources: [...sizes, { filename, width }].map((one) => ({
    src: `/media/${one.filename}`,
    width: one.width,
  })),
  alt,
  width,
  height,
})

/** The picture of a thing, if it has one. */
export const maybePicture = (picture: StoredPicture | null): PictureData | undefined =>
  picture ? pictureOf(picture, picture.alt) : undefined

/** Who made a picture, under which licence. */
export const pictureCredit = (
  t: Translate,
  { credit, licence }: Pick<StoredPicture, 'credit' | 'licence'>,
): CreditData => ({
  author: credit ? t('pages.pictureBy', { author: credit }) : t('pages.picture'),
  licence: licenceLinkOf(licence),
})
