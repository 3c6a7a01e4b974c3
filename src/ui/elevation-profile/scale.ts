/**
 * Round numbers (1, 2 or 5 times a power of ten apart) that cover low to high in about `count` steps.
 * The first is at or below low, the last at or above high.
 */
export function niceTicks(low: number, high: number, count: number): number[] {
  const span = Math.max(high - low, 1e-9)
  const rough = span / Math.max(count, 1)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10)
  const first = Math.floor(low / step)
  const last = Math.max(Math.ceil(high / step), first + 1)
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)))
}

export type ProfilePoint = {
  /** metres from the start */
  distance: number
  /** metres above the sea */
  elevation: number
}

/** Elevation at a distance, straight between neighbours; null without points. Points in order of distance. */
export function elevationAt(points: readonly ProfilePoint[], distance: number): number | null {
  const after = points.findIndex((point) => point.distance >= distance)
  const end = points[after === -1 ? points.length - 1 : after]
  if (!end) return null
  const start = points[after - 1]
  if (!start || end.distance <= start.distance) return end.elevation
  const share = (distance - start.distance) / (end.distance - start.distance)
  return start.elevation + share * (end.elevation - start.elevation)
}
