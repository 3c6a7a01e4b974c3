import { type CollectionBeforeChangeHook, ValidationError } from 'payload'
import {
  climbOf,
  isLatitude,
  isLongitude,
  lengthOf,
  type Position,
  simplifyLine,
} from '../../kernel/geometry.ts'

/** Measures the line at every save: length, ascent and descent in whole metres, and a sketch of it. Refuses what is no line. */
export const measureTrail: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data['line'] === undefined) return data
  const line = positionsOf(data['line'])
  if (!line) {
    if (data['line'] === null && data['_status'] === 'draft') return data
    const message = req.t('communal:lineShape' as never)
    throw new ValidationError({ collection: 'trails', errors: [{ message, path: 'line' }] }, req.t)
  }
  const climb = climbOf(line)
  return {
    ...data,
    lengthM: Math.round(lengthOf(line)),
    ascentM: climb ? Math.round(climb.ascent) : null,
    descentM: climb ? Math.round(climb.descent) : null,
    sketch: sketchOf(line),
  }
}

const mostInSketch = 60

/** The line as lists and the city's map draw it: its most telling places, `[lon, lat]`, sixty at most. */
export const sketchOf = (line: readonly Position[]): [lon: number, lat: number][] => {
  let [sketch, metres] = [simplifyLine(line, 5), 5]
  while (sketch.length > mostInSketch) {
    metres *= 2
    sketch = simplifyLine(sketch, metres)
  }
  return sketch.map(([lon, lat]) => [lon, lat])
}

/** The positions of a GeoJSON LineString, or nothing if it is none. */
export const positionsOf = (value: unknown): Position[] | undefined => {
  if (!value || typeof value !== 'object' || !('coordinates' in value)) return undefined
  const { coordinates } = value
  if (!Array.isArray(coordinates) || coordinates.length < 2) return undefined
  return coordinates.every((one) => Array.isArray(one) && isLongitude(one[0]) && isLatitude(one[1]))
    ? (coordinates as Position[])
    : undefined
}
