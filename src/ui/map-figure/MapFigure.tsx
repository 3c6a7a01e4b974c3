import { Icon } from '../icon/Icon.tsx'
import { type Bounds, boundsOf, fit, type LonLat, pathOf } from './projection.ts'

export type MapPoint = {
  lon: number
  lat: number
  label: string
  /** stands in the marker; markers without one are dots */
  number?: number | undefined
  href?: string | undefined
  /** a second line in the list */
  text?: string | undefined
}

export type MapFigureProps = {
  /** what the map shows, read aloud and written under it */
  caption: string
  /** from lines and points unless told */
  bounds?: Bounds | undefined
  lines?: readonly (readonly LonLat[])[] | undefined
  points?: readonly MapPoint[] | undefined
  /** heading of the list beside the map */
  listTitle?: string | undefined
  /** more for the map script: address of the tiles, of a GeoJSON, … */
  data?: Readonly<Record<string, unknown>> | undefined
  labels: { north: string }
  /** map above the list instead of beside it */
  stacked?: boolean | undefined
}

const width = 800
const height = 600

/**
 * A map that is there before any script or tile: a sketch drawn by the server, and the same places as a list.
 * The map script finds `.map`, reads `data-map` ({ bounds, lines, points, … }) and puts itself over the sketch.
 */
export function MapFigure(props: MapFigureProps) {
  const { caption, lines = [], points = [], listTitle, data, labels, stacked = false } = props
  const bounds = props.bounds ?? boundsOf([...lines.flat(), ...points.map(lonLat)])
  if (!bounds) return null
  const json = JSON.stringify({ ...data, bounds, lines, points })
  return (
    <figure className={stacked ? 'map-figure map-figure--stacked' : 'map-figure'}>
      <div className="map" data-map={json}>
        <Sketch bounds={bounds} lines={lines} points={points} north={labels.north} />
      </div>
      <figcaption className="map-figure__words">
        <p className="map-figure__caption">{caption}</p>
        {points.length > 0 && (
          <>
            {listTitle && <p className="map-figure__list-title">{listTitle}</p>}
            <ol className="bare map-figure__list">
              {points.map((point) => (
                <li key={`${point.number ?? ''}${point.label}`}>
                  <span className="map-figure__number">{point.number ?? <Icon name="place" />}</span>
                  <span>
                    {point.href ? <a href={point.href}>{point.label}</a> : point.label}
                    {point.text && <span className="map-figure__text">{point.text}</span>}
                  </span>
                </li>
              ))}
            </ol>
          </>
        )}
      </figcaption>
    </figure>
  )
}

function lonLat(point: MapPoint): LonLat {
  return [point.lon, point.lat]
}

type SketchProps = {
  bounds: Bounds
  lines: readonly (readonly LonLat[])[]
  points: readonly MapPoint[]
  north: string
}

function Sketch({ bounds, lines, points, north }: SketchProps) {
  const project = fit(bounds, width, height)
  return (
    <svg className="map__sketch" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className="map__grid" d={gridPath} />
      {lines.map((line, index) => {
        const path = pathOf(line, project)
        return (
          <g key={index}>
            <path className="map__casing" d={path} />
            <path className="map__line" d={path} />
          </g>
        )
      })}
      {points.map((point) => {
        const { x, y } = project(lonLat(point))
        const marker = (
          <>
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={point.number === undefined ? 14 : 22} />
            {point.number !== undefined && (
              <text x={x.toFixed(1)} y={(y + 8).toFixed(1)}>
                {point.number}
              </text>
            )}
          </>
        )
        return point.href ? (
          <a
            key={`${point.number ?? ''}${point.label}`}
            className="map__point"
            href={point.href}
            tabIndex={-1}
          >
            <title>{point.label}</title>
            {marker}
          </a>
        ) : (
          <g key={`${point.number ?? ''}${point.label}`} className="map__point">
            <title>{point.label}</title>
            {marker}
          </g>
        )
      })}
      <g className="map__north">
        <path d="M752 84V34M734 54l18-22 18 22" />
        <text x="752" y="112">
          {north}
        </text>
      </g>
    </svg>
  )
}

const gridPath = [
  ...Array.from({ length: 7 }, (_, i) => `M${(i + 1) * 100} 0V${height}`),
  ...Array.from({ length: 5 }, (_, i) => `M0 ${(i + 1) * 100}H${width}`),
].join('')
