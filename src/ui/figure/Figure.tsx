import { Credit, type CreditData } from '../credit/Credit.tsx'
import { Picture, type PictureProps } from '../picture/Picture.tsx'

export type FigureProps = {
  picture: PictureProps
  caption?: string | undefined
  credit?: CreditData | undefined
}

/** A picture with what it shows and who made it. */
export function Figure({ picture, caption, credit }: FigureProps) {
  return (
    <figure className="figure">
      <Picture {...picture} />
      {(caption || credit) && (
        <figcaption className="figure__caption">
          {caption && <span>{caption}</span>}
          {credit && <Credit {...credit} />}
        </figcaption>
      )}
    </figure>
  )
}
