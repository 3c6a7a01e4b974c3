import { earthRadius } from './plane.ts'
import type { Position } from './position.ts'

const radians = Math.PI / 180

/** Metres between two positions over the sphere (haversine); elevation is left out. */
export function distanceBetween(a: Position, b: Position): number {
  const halfLat = ((b[1] - a[1]) * radians) / 2
  const halfLon = ((b[0] - a[0]) * radians) / 2
  const chord =
    Math.sin(halfLat) ** 2 + Math.cos(a[1] * radians) * Math.cos(b[1] * radians) * Math.sin(halfLon) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Metres from the line's start to each of its points: 0 first, the whole length last. */
export function distancesAlong(line: readonly Position[]): number[] {
  const distances: number[] = []
  let total = 0
  let previous: Position | undefined
  for (const position of line) {
    if (previous) total += distanceBetween(previous, position)
    distances.push(total)
    previous = position
  }
  return distances
}

/** Metres of a line. */
export function lengthOf(line: readonly Position[]): number {
  return distancesAlong(line).at(-1) ?? 0
}
