import { checkPosition } from '../../../kernel/geometry.ts'
import { type Refusal, refuse } from '../../../kernel/result.ts'
import type { Gpx, GpxSegment, GpxWarning, TrackPoint, Waypoint } from './gpx.ts'

type Refused = { ok: false } & Refusal
type Attributes = Record<string, string>

// Elements whose text is read, by the element they stand in.
const readTexts: Record<string, readonly string[]> = {
  metadata: ['name'],
  gpx: ['name'], // GPX 1.0
  trk: ['name'],
  rte: ['name'],
  trkpt: ['ele'],
  rtept: ['ele'],
  wpt: ['ele', 'name', 'desc', 'cmt'],
}

/** Collects a trail from the events of an XML parser, element by element, and stops at the first refusal. */
export class GpxCollector {
  refusal: Refused | null = null
  done = false
  readonly #limit: number
  readonly #path: string[] = []
  #prefix = ''
  #count = 0
  #text: string | null = null
  #point: TrackPoint | null = null
  #waypoint: Waypoint | null = null
  #name: string | undefined
  #badElevations = 0
  readonly #waypoints: Waypoint[] = []
  readonly #tracks: GpxSegment[] = []
  readonly #routes: GpxSegment[] = []
  readonly #trackNames = new Map<number, string>()
  readonly #routeNames = new Map<number, string>()
  readonly #counts = { trk: -1, rte: -1 }

  constructor(limit: number) {
    this.#limit = limit
  }

  result(): Omit<Gpx, 'line'> {
    const warnings: GpxWarning[] = []
    const tracks = named(this.#tracks, this.#trackNames)
    const segments = tracks.length > 0 ? tracks : named(this.#routes, this.#routeNames)
    if (tracks.length === 0 && segments.length > 0) warnings.push({ reason: 'gpx-route-used', details: {} })
    if (this.#badElevations > 0) {
      warnings.push({ reason: 'gpx-elevation-unreadable', details: { count: this.#badElevations } })
    }
    const name = this.#name ?? segments[0]?.name
    return { ...(name ? { name } : {}), segments, waypoints: this.#waypoints, warnings }
  }

  open(tag: string, attributes: Attributes, line: number): void {
    if (this.done) return
    if (this.#path.length === 0 && !this.#isRoot(tag)) {
      this.#refuse('gpx-not-gpx', { root: tag, line })
      return
    }
    const name = this.#localName(tag)
    const parent = this.#path.at(-1) ?? ''
    this.#path.push(name)
    this.#text = readTexts[parent]?.includes(name) ? '' : null
    if (name === 'trk' && parent === 'gpx') this.#counts.trk++
    else if (name === 'rte' && parent === 'gpx') this.#routes.push({ track: ++this.#counts.rte, line: [] })
    else if (name === 'trkseg' && parent === 'trk') this.#tracks.push({ track: this.#counts.trk, line: [] })
    else if (name === 'trkpt' && parent === 'trkseg') this.#addPoint(this.#tracks, attributes, line)
    else if (name === 'rtept' && parent === 'rte') this.#addPoint(this.#routes, attributes, line)
    else if (name === 'wpt' && parent === 'gpx') this.#addWaypoint(attributes, line)
  }

  text(content: string): void {
    if (this.#text !== null) this.#text += content
  }

  close(tag: string): void {
    if (this.done) return
    const name = this.#localName(tag)
    this.#path.pop()
    const parent = this.#path.at(-1) ?? ''
    if (this.#text !== null) this.#keepText(parent, name, this.#text.replace(/\s+/g, ' ').trim())
    this.#text = null
    // Some software writes on after the end of the document; nothing there is part of it.
    if (this.#path.length === 0) this.done = true
  }

  doctype(line: number): void {
    this.#refuse('gpx-has-doctype', { line })
  }

  malformed(line: number): void {
    this.#refuse('gpx-not-xml', { line }, 400)
  }

  #isRoot(tag: string): boolean {
    this.#prefix = tag.endsWith(':gpx') ? tag.slice(0, -'gpx'.length) : ''
    return tag === `${this.#prefix}gpx`
  }

  #localName(tag: string): string {
    return this.#prefix && tag.startsWith(this.#prefix) ? tag.slice(this.#prefix.length) : tag
  }

  #addPoint(segments: GpxSegment[], attributes: Attributes, line: number): void {
    const position = this.#position(attributes, line)
    if (!position) return
    this.#point = [...position, null]
    segments.at(-1)?.line.push(this.#point)
  }

  #addWaypoint(attributes: Attributes, line: number): void {
    const position = this.#position(attributes, line)
    if (!position) return
    this.#waypoint = { lon: position[0], lat: position[1], ele: null, name: null, desc: null }
    this.#waypoints.push(this.#waypoint)
  }

  #position(attributes: Attributes, line: number): [lon: number, lat: number] | null {
    if (++this.#count > this.#limit) {
      this.#refuse('gpx-too-many-points', { limit: this.#limit, line })
      return null
    }
    const lon = decimal(attributes['lon'])
    const lat = decimal(attributes['lat'])
    if (lon === null || lat === null) {
      const attribute = lat === null ? 'lat' : 'lon'
      this.#refuse('gpx-coordinate-not-a-number', { attribute, value: attributes[attribute] ?? '', line })
      return null
    }
    const checked = checkPosition(lon, lat)
    if (checked.ok) return checked.value
    const attribute = checked.reason.startsWith('longitude') ? 'lon' : 'lat'
    this.#refuse('gpx-coordinate-out-of-range', { attribute, value: attributes[attribute] ?? '', line })
    return null
  }

  #keepText(parent: string, name: string, text: string): void {
    if (text === '') return
    if (name === 'ele') this.#keepElevation(parent, text)
    else if (parent === 'wpt') this.#keepWaypointText(name, text)
    else if (parent === 'trk') this.#trackNames.set(this.#counts.trk, text)
    else if (parent === 'rte') this.#routeNames.set(this.#counts.rte, text)
    else this.#name = text
  }

  #keepElevation(parent: string, text: string): void {
    const metres = decimal(text)
    // Receivers write -32768 or 99999 for "unknown".
    if (metres === null || metres < -500 || metres > 9_000) this.#badElevations++
    else if (parent === 'wpt' && this.#waypoint) this.#waypoint.ele = metres
    else if (this.#point) this.#point[2] = metres
  }

  #keepWaypointText(name: string, text: string): void {
    if (!this.#waypoint) return
    if (name === 'name') this.#waypoint.name = text
    else if (name === 'desc' || this.#waypoint.desc === null) this.#waypoint.desc = text
  }

  #refuse(reason: string, details: Record<string, string | number>, status: 400 | 422 = 422): void {
    if (this.done) return
    this.refusal = refuse(reason, status, { details })
    this.done = true
  }
}

/** Segments that hold points, with the name of their track, wherever in the track it stood. */
function named(segments: GpxSegment[], names: Map<number, string>): GpxSegment[] {
  return segments
    .filter(({ line }) => line.length > 0)
    .map((segment) => {
      const name = names.get(segment.track)
      return name ? { ...segment, name } : segment
    })
}

/** A decimal number as XML Schema and JavaScript write it; null for "48,39", "undefined", "" and the like. */
function decimal(text: string | undefined): number | null {
  const trimmed = text?.trim() ?? ''
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?$/.test(trimmed)) return null
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : null
}
