import { distanceBetween } from './measure.ts'
import { footOnSegment, longitudeStep, planeAround } from './plane.ts'
import type { Position } from './position.ts'

/** The foot of a point on a line: its place, metres off the point, metres from the line's start, segment index. */
export type Nearest = {
  position: [lon: number, lat: number]
  distance: number
  along: number
  segment: number
}

/** The point of a line nearest to `point`, or null for an empty line. Of two equally near, the first. */
export function nearestOnLine(point: Position, line: readonly Position[]): Nearest | null {
  const first = line[0]
  if (!first) return null
  const toPlane = planeAround(point)
  let best: Nearest = {
    position: [first[0], first[1]],
    distance: distanceBetween(point, first),
    along: 0,
    segment: 0,
  }
  let offset = Math.hypot(...toPlane(first))
  let along = 0
  let previous = first
  for (const [index, next] of line.slice(1).entries()) {
    const length = distanceBetween(previous, next)
    const { share, distance } = footOnSegment([0, 0], toPlane(previous), toPlane(next))
    if (distance < offset) {
      offset = distance
      const position = between(previous, next, share)
      const metres = distanceBetween(point, position)
      best = { position, distance: metres, along: along + share * length, segment: index }
    }
    along += length
    previous = next
  }
  return best
}

function between(a: Position, b: Position, share: number): [lon: number, lat: number] {
  const lon = a[0] + longitudeStep(a[0], b[0]) * share
  return [longitudeStep(0, lon), a[1] + (b[1] - a[1]) * share]
}
