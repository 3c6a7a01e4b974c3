import { numberFormat } from '../../kernel/formats.ts'
import { Icon } from '../icon/Icon.tsx'
import {
  type Bounds,
  boundsOf,
  fitBounds,
  type LonLat,
  metresPerUnit,
  pathOf,
  scaleLength,
} from './projection.ts'

export type MapPoint = {
  lon: number
  lat: number
  label: string
  /** stands in the marker; markers without one are dots */
  number?: number | undefined
  href?: string | undefined
  /** a second line in the list */
  text?: string | undefined
  /** drawn only: the page names it elsewhere */
  unlisted?: boolean | undefined
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
  /** writes the scale: fr, br, en; without it there is none */
  language?: string | undefined
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
  const { caption, lines = [], points = [], listTitle, data, labels, language, stacked = false } = props
  const bounds = props.bounds ?? boundsOf([...lines.flat(), ...points.map(lonLat)])
  if (!bounds) return null
  const listed = points.filter((point) => !point.unlisted)
  const json = JSON.stringify({ ...data, bounds, lines, points })
  return (
    <figure className={stacked ? 'map-figure map-figure--stacked' : 'map-figure'}>
      <div className="map" data-map={json}>
        <Sketch bounds={bounds} lines={lines} points={points} north={labels.north} language={language} />
      </div>
      <figcaption className="map-figure__words">
        <p className="map-figure__caption">{caption}</p>
        {listed.length > 0 && (
          <>
            {listTitle && <p className="map-figure__list-title">{listTitle}</p>}
            <ol className="bare map-figure__list">
              {listed.map((point) => (
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
  language: string | undefined
}

function Sketch({ bounds, lines, points, north, language }: SketchProps) {
  const project = fitBounds(bounds, width, height)
  const corner = emptiestCorner([...lines.flat(), ...points.map(lonLat)].map(project))
  return (
    <svg className="map__sketch" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path className="map__grid" d={gridPath} />
      {lines.map((line) => {
        const path = pathOf(line, project)
        return (
          <g key={path}>
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
              <text x={x.toFixed(1)} y={y.toFixed(1)}>
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
      <g className="map__north" transform={`translate(${corner.x} ${corner.y})`}>
        <path d="M0 -6V-56M-18 -36 0 -58 18 -36" />
        <text y="24">{north}</text>
        {language && (
          <ScaleBar metres={metresPerUnit(bounds, project)} language={language} side={corner.side} />
        )}
      </g>
    </svg>
  )
}

/** The corner whose nearest place is farthest away, for what belongs to the map itself. */
function emptiestCorner(places: readonly { x: number; y: number }[]) {
  const corners = [
    { x: width - 60, y: height - 50, side: -1 },
    { x: 60, y: height - 50, side: 1 },
    { x: width - 60, y: 90, side: -1 },
    { x: 60, y: 90, side: 1 },
  ] as const
  const room = (corner: { x: number; y: number }) =>
    Math.min(...places.map((place) => Math.hypot(place.x - corner.x, place.y - corner.y)))
  return corners.reduce((best, corner) => (room(corner) > room(best) ? corner : best))
}

/** A length on the ground, drawn beside the north arrow towards the middle of the map. */
function ScaleBar({ metres, language, side }: { metres: number; language: string; side: 1 | -1 }) {
  const length = scaleLength(metres * 200)
  const unit = length >= 1000 ? 'kilometer' : 'meter'
  const label = numberFormat(language, { style: 'unit', unit }).format(
    length >= 1000 ? length / 1000 : length,
  )
  const start = side === 1 ? 50 : -50 - length / metres
  return (
    <>
      <path d={`M${start.toFixed(1)} -8V6H${(start + length / metres).toFixed(1)}V-8`} />
      <text x={(start + length / metres / 2).toFixed(1)} y="-14">
        {label}
      </text>
    </>
  )
}

const gridPath = [
  ...Array.from({ length: 7 }, (_, i) => `M${(i + 1) * 100} 0V${height}`),
  ...Array.from({ length: 5 }, (_, i) => `M0 ${(i + 1) * 100}H${width}`),
].join('')
