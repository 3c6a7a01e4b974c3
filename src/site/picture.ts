import type { PictureData } from '../ui/index.ts'

/** A stored picture: its file and, where they were made, its smaller sizes. Sizes in pixels. */
export type StoredPicture = {
  filename: string
  width: number
  height: number
  sizes?: readonly { filename: string; width: number }[] | undefined
}

/** A stored picture with its candidates, for `ui`. */
export const pictureOf = (
  { filename, width, height, sizes = [] }: StoredPicture,
  alt: string,
): PictureData => ({
  sources: [...sizes, { filename, width }].map((one) => ({
    src: `/media/${one.filename}`,
    width: one.width,
  })),
  alt,
  width,
  height,
})
