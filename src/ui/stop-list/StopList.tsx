import { type Fact, FactList } from '../fact-list/FactList.tsx'
import { Picture, type PictureData } from '../picture/Picture.tsx'

export type Stop = {
  number: number
  title: string
  href?: string | undefined
  /** address within the page */
  id?: string | undefined
  text?: string | undefined
  picture?: PictureData | undefined
  /** distance from here, sounds, benches */
  facts?: readonly Fact[] | undefined
}

export type StopListProps = {
  stops: readonly Stop[]
  label?: string | undefined
  /** level of the headings, 3 unless told */
  level?: 2 | 3 | 4 | undefined
}

/** The stops of a trail in the order one meets them, on one line. */
export function StopList({ stops, label, level = 3 }: StopListProps) {
  const Heading = `h${level}` as const
  return (
    <ol className="bare stops" aria-label={label}>
      {stops.map((stop) => (
        <li key={stop.number} className="stop" id={stop.id}>
          <span className="stop__number">{stop.number}</span>
          <div className="stop__words">
            <Heading className="stop__title">
              {stop.href ? <a href={stop.href}>{stop.title}</a> : stop.title}
            </Heading>
            {stop.text && <p>{stop.text}</p>}
            {stop.facts && <FactList facts={stop.facts} layout="line" />}
          </div>
          {stop.picture && <Picture {...stop.picture} sizes="(min-width: 40em) 14rem, 100vw" />}
        </li>
      ))}
    </ol>
  )
}
