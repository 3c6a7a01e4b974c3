/** Longitude, latitude in degrees (WGS 84); elevation in metres, null where the file gives none. */
export type TrackPoint = [lon: number, lat: number, ele: number | null]

export type Waypoint = {
  lon: number
  lat: number
  ele: number | null
  name: string | null
  desc: string | null
}

/** One `trkseg` or `rte`; `track` counts the tracks of the file from 0. */
export type GpxSegment = { track: number; name?: string; line: TrackPoint[] }

/** Something the importer did that its user should look at. */
export type GpxWarning = { reason: string; details: Record<string, string | number> }

export type Gpx = {
  name?: string
  line: TrackPoint[]
  segments: GpxSegment[]
  waypoints: Waypoint[]
  warnings: GpxWarning[]
}
