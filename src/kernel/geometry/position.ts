import { ok, type Result, refuse } from '../result.ts'

/** Longitude, latitude in degrees (WGS 84), and elevation in metres where known. */
export type Position = readonly [lon: number, lat: number, ele?: number | null]

export function isLongitude(value: unknown): value is number {
  return typeof value === 'number' && value >= -180 && value <= 180
}

export function isLatitude(value: unknown): value is number {
  return typeof value === 'number' && value >= -90 && value <= 90
}

/** A position of two numbers within range. Refuses `longitude-out-of-range`, `latitude-out-of-range`. */
export function checkPosition(lon: unknown, lat: unknown): Result<[lon: number, lat: number]> {
  if (!isLongitude(lon)) return refuse('longitude-out-of-range', 422, { details: { value: String(lon) } })
  if (!isLatitude(lat)) return refuse('latitude-out-of-range', 422, { details: { value: String(lat) } })
  return ok([lon, lat])
}

export type Bounds = { minLon: number; minLat: number; maxLon: number; maxLat: number }

/**
 * The box around positions, or null without any. A line over the antimeridian gets the whole band of longitudes:
 * wide, but a search never misses it.
 */
export function boundsOf(positions: readonly Position[]): Bounds | null {
  if (positions.length === 0) return null
  const bounds = { minLon: 180, minLat: 90, maxLon: -180, maxLat: -90 }
  for (const [lon, lat] of positions) {
    bounds.minLon = Math.min(bounds.minLon, lon)
    bounds.maxLon = Math.max(bounds.maxLon, lon)
    bounds.minLat = Math.min(bounds.minLat, lat)
    bounds.maxLat = Math.max(bounds.maxLat, lat)
  }
  return bounds
}
