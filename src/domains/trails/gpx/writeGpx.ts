import type { Position } from '../../../kernel/geometry.ts'

export type GpxStop = {
  lon: number
  lat: number
  ele?: number | null
  name: string
  desc?: string
  url?: string
}

export type GpxTrail = {
  name: string
  desc?: string
  /** The trail's public page. */
  url?: string
  /** Who is credited and under which licence (its address): they travel with every copy. */
  credit?: string
  licenceUrl?: string
  line: readonly Position[]
  stops: readonly GpxStop[]
}

/**
 * A trail as GPX 1.1: its line as one track, its stops as waypoints in walking order. Elements follow the order of
 * the schema, which strict readers insist on; texts are plain text.
 */
export function writeGpx(trail: GpxTrail): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gpx version="1.1" creator="Communal" xmlns="http://www.topografix.com/GPX/1/1">',
    '<metadata>',
    element('name', trail.name),
    element('desc', trail.desc),
    copyright(trail),
    link(trail.url),
    '</metadata>',
    ...trail.stops.map(waypoint),
    '<trk>',
    element('name', trail.name),
    element('desc', trail.desc),
    link(trail.url),
    '<trkseg>',
    ...trail.line.map((position) => point('trkpt', position)),
    '</trkseg>',
    '</trk>',
    '</gpx>',
  ]
    .filter((part) => part !== '')
    .join('\n')}\n`
}

function waypoint(stop: GpxStop): string {
  const content = element('name', stop.name) + element('desc', stop.desc) + link(stop.url)
  return point('wpt', [stop.lon, stop.lat, stop.ele ?? null], content)
}

function point(tag: string, [lon, lat, ele]: Position, content = ''): string {
  const inner = (typeof ele === 'number' ? `<ele>${round(ele, 1)}</ele>` : '') + content
  const start = `<${tag} lat="${round(lat, 7)}" lon="${round(lon, 7)}"`
  return inner === '' ? `${start}/>` : `${start}>${inner}</${tag}>`
}

/** Decimal notation always: 1e-7 is no number of the schema. Seven decimals are a centimetre. */
function round(value: number, decimals: number): string {
  return value
    .toFixed(decimals)
    .replace(/\.?0+$/, '')
    .replace(/^-0$/, '0')
}

function copyright({ credit, licenceUrl }: GpxTrail): string {
  if (!credit && !licenceUrl) return ''
  return `<copyright author="${escapeXml(credit ?? '')}">${element('license', licenceUrl)}</copyright>`
}

function link(url: string | undefined): string {
  return url ? `<link href="${escapeXml(url)}"/>` : ''
}

function element(tag: string, text: string | undefined): string {
  return text ? `<${tag}>${escapeXml(text)}</${tag}>` : ''
}

/** Text for an XML element or attribute; characters that no XML 1.0 document may hold are dropped. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
