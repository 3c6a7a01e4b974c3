import { numberFormat } from '../../kernel/formats.ts'
import { elevationAt, niceTicks, type ProfilePoint } from './scale.ts'

export type ElevationProfileProps = {
  /** in order of distance, metres */
  points: readonly ProfilePoint[]
  /** metres from the start */
  stops?: readonly { distance: number; label: string; number: number }[] | undefined
  /** writes numbers and units: fr, br, en */
  language: string
  /** what it shows, with the climb in words: it stands for the picture, which is hidden from screen readers */
  caption: string
  labels: { table: string; distance: string; elevation: string; place: string; start: string; end: string }
}

/**
 * Height along the way: a picture drawn by the server and the same as a table.
 * Places are per cent of the picture, so that its lettering keeps its size when the picture is narrow.
 */
export function ElevationProfile({ points, stops = [], language, caption, labels }: ElevationProfileProps) {
  const last = points.at(-1)
  if (!last || points.length < 2) return null
  const length = last.distance
  const elevations = points.map((point) => point.elevation)
  const ticks = niceTicks(Math.min(...elevations), Math.max(...elevations), 3)
  const low = ticks[0] ?? 0
  const high = ticks.at(-1) ?? 1
  const x = (distance: number) => (distance / length) * 100
  const y = (elevation: number) => 88 - ((elevation - low) / (high - low)) * 68
  const metres = numberFormat(language, { style: 'unit', unit: 'meter', maximumFractionDigits: 0 })
  const kilometres = numberFormat(language, {
    style: 'unit',
    unit: 'kilometer',
    maximumFractionDigits: 1,
  })
  const line = points
    .map((point) => `${(x(point.distance) * 10).toFixed(1)} ${(y(point.elevation) * 10).toFixed(1)}`)
    .join('L')
  const marks = niceTicks(0, length / 1000, 4).filter((km) => km > 0 && km * 1000 < length * 0.8)
  return (
    <figure className="profile">
      <svg className="profile__picture" aria-hidden="true" focusable="false">
        {ticks.map((tick) => (
          <line
            key={tick}
            className="profile__tick"
            x1="0"
            x2="100%"
            y1={percent(y(tick))}
            y2={percent(y(tick))}
          />
        ))}
        <svg aria-hidden="true" width="100%" height="100%" viewBox="0 0 1000 1000" preserveAspectRatio="none">
          <path className="profile__area" d={`M0 ${y(low) * 10}L${line}L1000 ${y(low) * 10}Z`} />
          <path className="profile__line" d={`M${line}`} />
        </svg>
        {ticks.map((tick) => (
          <text key={tick} x="0" y={percent(y(tick))} dy="-4">
            {metres.format(tick)}
          </text>
        ))}
        {stops.map((stop) => (
          <g key={stop.number} className="profile__stop">
            <line
              x1={percent(x(stop.distance))}
              x2={percent(x(stop.distance))}
              y1="8%"
              y2={percent(y(elevationAt(points, stop.distance) ?? low))}
            />
            <circle cx={percent(x(stop.distance))} cy="8%" r="13" />
            <text x={percent(x(stop.distance))} y="8%" dy="5">
              {stop.number}
            </text>
          </g>
        ))}
        <g className="profile__marks">
          <text x="0" y="98%">
            {kilometres.format(0)}
          </text>
          {marks.map((km) => (
            <text key={km} x={percent(x(km * 1000))} y="98%" className="profile__mark">
              {kilometres.format(km)}
            </text>
          ))}
          <text x="100%" y="98%" className="profile__end">
            {kilometres.format(length / 1000)}
          </text>
        </g>
      </svg>
      <figcaption>
        <p>{caption}</p>
        <details>
          <summary>{labels.table}</summary>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{labels.place}</th>
                <th scope="col" className="table__number">
                  {labels.distance}
                </th>
                <th scope="col" className="table__number">
                  {labels.elevation}
                </th>
              </tr>
            </thead>
            <tbody>
              {tableRows(points, stops, labels).map((row) => (
                <tr key={`${row.distance}${row.place}`}>
                  <td>{row.place}</td>
                  <td className="table__number">{kilometres.format(row.distance / 1000)}</td>
                  <td className="table__number">{metres.format(row.elevation)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  )
}

function percent(value: number): string {
  return `${value.toFixed(2)}%`
}

/** The ends, the stops, and about ten places between, in order. */
function tableRows(
  points: readonly ProfilePoint[],
  stops: readonly { distance: number; label: string; number: number }[],
  labels: { start: string; end: string },
): { place: string; distance: number; elevation: number }[] {
  const every = Math.max(1, Math.ceil((points.length - 1) / 10))
  const sampled = points
    .filter((_, index) => index % every === 0 || index === points.length - 1)
    .map((point, index, all) => ({
      ...point,
      place: index === 0 ? labels.start : index === all.length - 1 ? labels.end : '',
    }))
  const named = stops.map((stop) => ({
    place: `${stop.number}. ${stop.label}`,
    distance: stop.distance,
    elevation: elevationAt(points, stop.distance) ?? 0,
  }))
  return [...sampled, ...named].sort((a, b) => a.distance - b.distance)
}
