import type { Position } from './position.ts'

export const earthRadius = 6_371_008.8 // metres, mean radius (IUGG)
const radians = Math.PI / 180

/** Degrees from one longitude to another by the shorter way, so that 179.9 and -179.9 are neighbours. */
export function longitudeStep(from: number, to: number): number {
  const step = to - from
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step
}

/**
 * Metres east and north of `origin` on a plane touching the earth there: within 0.1 % up to about 100 km, which
 * suffices to compare offsets of a trail.
 */
export function planeAround(origin: Position): (position: Position) => [east: number, north: number] {
  const metresPerDegree = earthRadius * radians
  const shrink = Math.cos(origin[1] * radians)
  return ([lon, lat]) => [
    longitudeStep(origin[0], lon) * metresPerDegree * shrink,
    (lat - origin[1]) * metresPerDegree,
  ]
}

/** How far along the segment a→b (0 to 1) the foot of point p lies, and the metres from p to it. */
export function footOnSegment(
  p: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
): { share: number; distance: number } {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const lengthSquared = dx * dx + dy * dy
  const raw = lengthSquared === 0 ? 0 : ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / lengthSquared
  const share = Math.min(1, Math.max(0, raw))
  return { share, distance: Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy) }
}
