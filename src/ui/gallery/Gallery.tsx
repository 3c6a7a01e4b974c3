import { Figure, type FigureProps } from '../figure/Figure.tsx'

export type GalleryProps = { figures: readonly FigureProps[]; label?: string | undefined }

/** Pictures side by side, each with what it shows and who made it. */
export function Gallery({ figures, label }: GalleryProps) {
  return (
    <ul className="bare gallery" aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.picture.sources[0]?.src ?? figure.picture.alt}>
          <Figure {...figure} />
        </li>
      ))}
    </ul>
  )
}
