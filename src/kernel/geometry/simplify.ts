import { footOnSegment, planeAround } from './plane.ts'
import type { Position } from './position.ts'

// Douglas-Peucker is quadratic at worst; a chosen line of 200,000 points must not hold the process.
const chunk = 2_000

/**
 * The line with fewer points, none of the removed ones further than `tolerance` metres from it (Douglas-Peucker).
 * First and last points stay, kept points stay unchanged, order stays.
 */
export function simplifyLine<P extends Position>(line: readonly P[], tolerance: number): P[] {
  const origin = line[0]
  if (!origin || line.length < 3) return [...line]
  const toPlane = planeAround(origin)
  const points = line.map((position) => toPlane(position))
  const keep = new Uint8Array(line.length)
  for (let start = 0; start < line.length - 1; start += chunk) {
    keepWithin(points, start, Math.min(start + chunk, line.length - 1), tolerance, keep)
  }
  return line.filter((_, index) => keep[index] === 1)
}

function keepWithin(
  points: readonly (readonly [number, number])[],
  start: number,
  end: number,
  tolerance: number,
  keep: Uint8Array,
): void {
  keep[start] = 1
  keep[end] = 1
  const spans: [number, number][] = [[start, end]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const far = furthest(points, span[0], span[1])
    if (far.distance <= tolerance) continue
    keep[far.index] = 1
    spans.push([span[0], far.index], [far.index, span[1]])
  }
}

function furthest(points: readonly (readonly [number, number])[], from: number, to: number) {
  const far = { index: from, distance: 0 }
  const a = points[from]
  const b = points[to]
  if (!a || !b) return far
  for (let index = from + 1; index < to; index++) {
    const point = points[index]
    const distance = point ? footOnSegment(point, a, b).distance : 0
    if (distance > far.distance) {
      far.index = index
      far.distance = distance
    }
  }
  return far
}
