/** Degrees, WGS 84. */
export type LonLat = readonly [lon: number, lat: number]

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

export type Projection = (point: LonLat) => { x: number; y: number }

const highestLatitude = 85.051129

/** Web Mercator (EPSG:3857) on the unit square: x grows eastward, y southward, both 0 to 1. */
export function mercator([lon, lat]: LonLat): { x: number; y: number } {
  const clamped = Math.max(-highestLatitude, Math.min(highestLatitude, lat))
  const phi = (clamped * Math.PI) / 180
  return { x: (lon + 180) / 360, y: 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI) }
}

/**
 * Fits bounds into a frame of the given width and height, centred, one scale for both directions.
 * `padding` is the share of the frame kept free on each side. A single point lands in the middle.
 */
export function fitBounds(bounds: Bounds, width: number, height: number, padding = 0.08): Projection {
  const [west, south, east, north] = bounds
  const topLeft = mercator([west, north])
  const bottomRight = mercator([east, south])
  const spanX = Math.max(bottomRight.x - topLeft.x, 1e-7)
  const spanY = Math.max(bottomRight.y - topLeft.y, 1e-7)
  const room = 1 - 2 * padding
  const scale = Math.min((width * room) / spanX, (height * room) / spanY)
  const centreX = (topLeft.x + bottomRight.x) / 2
  const centreY = (topLeft.y + bottomRight.y) / 2
  return (point) => {
    const { x, y } = mercator(point)
    return { x: width / 2 + (x - centreX) * scale, y: height / 2 + (y - centreY) * scale }
  }
}

/** The bounds of all points, or null when there are none. */
export function boundsOf(points: readonly LonLat[]): Bounds | null {
  const [first] = points
  if (!first) return null
  let [west, south] = first
  let [east, north] = first
  for (const [lon, lat] of points) {
    west = Math.min(west, lon)
    east = Math.max(east, lon)
    south = Math.min(south, lat)
    north = Math.max(north, lat)
  }
  return [west, south, east, north]
}

/** SVG path data of a line, one decimal; points that fall on their predecessor are left out. */
export function pathOf(line: readonly LonLat[], project: Projection): string {
  let path = ''
  let last = ''
  for (const point of line) {
    const { x, y } = project(point)
    const step = `${x.toFixed(1)} ${y.toFixed(1)}`
    if (step !== last) path += `${path ? 'L' : 'M'}${step}`
    last = step
  }
  return path
}

/** Metres on the ground per unit of the frame, at the middle of the bounds. */
export function metresPerUnit(bounds: Bounds, project: Projection): number {
  const [west, south, east, north] = bounds
  const middle = (south + north) / 2
  const span = Math.max(east - west, 1e-5)
  const across = project([west + span, middle]).x - project([west, middle]).x
  const metres = span * 111_319.49 * Math.cos((middle * Math.PI) / 180)
  return metres / across
}

/** The longest of 1, 2, 5, 10, 20, 50 … metres that is no longer than `longest`. */
export function scaleLength(longest: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(longest, 1)))
  return power * ([5, 2].find((factor) => factor * power <= longest) ?? 1)
}
