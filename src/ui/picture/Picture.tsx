export type PictureData = {
  /** widest last or in any order; widths in pixels */
  sources: readonly { src: string; width: number }[]
  /** what the picture shows; empty when it only decorates */
  alt: string
  /** intrinsic size in pixels, so that nothing moves when it arrives */
  width: number
  height: number
}

export type PictureProps = PictureData & {
  /** how wide it is shown, as in the HTML attribute */
  sizes?: string | undefined
  /** true for the picture of the first screen: loaded at once and first */
  eager?: boolean | undefined
}

/** An image with its candidates by width. The middle candidate is the fallback. */
export function Picture({ sources, alt, width, height, sizes = '100vw', eager = false }: PictureProps) {
  const byWidth = [...sources].sort((a, b) => a.width - b.width)
  const fallback = byWidth[Math.floor((byWidth.length - 1) / 2)]
  if (!fallback) return null
  return (
    // biome-ignore lint/performance/noImgElement: the public site has no Next; sizes are made at upload
    <img
      src={fallback.src}
      srcSet={byWidth.length > 1 ? byWidth.map((s) => `${s.src} ${s.width}w`).join(', ') : undefined}
      sizes={byWidth.length > 1 ? sizes : undefined}
      alt={alt}
      width={width}
      height={height}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
    />
  )
}
