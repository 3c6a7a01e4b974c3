import { SaxesParser } from 'saxes'
import type { FileKind } from './fileRules.ts'

export type TextKind = {
  kind: FileKind
  /** What the names of such files end in. */
  extensions: readonly string[]
  holds: (text: string) => boolean
}

/** Text without any sign of what it is; a page or a drawing for browsers begins with a tag. */
const isPlain = (text: string): boolean => !/^\s*<[!?a-z]/i.test(text)

const isCalendar = (text: string): boolean =>
  /^BEGIN:VCALENDAR\r?\n/i.test(text) && /\nEND:VCALENDAR$/i.test(text.trimEnd().slice(-20))

const shapes = [
  ...['FeatureCollection', 'Feature', 'GeometryCollection', 'Point', 'MultiPoint'],
  ...['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
]

function isGeoJson(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    const type = value && typeof value === 'object' && 'type' in value ? value.type : undefined
    return shapes.some((shape) => shape === type)
  } catch {
    return false
  }
}

/** Well-formed XML with `gpx` at its root and without a document type, which may name files to be read. */
function isGpx(text: string): boolean {
  // Namespaces off: receivers write prefixes that they never declare.
  const parser = new SaxesParser({ xmlns: false })
  let [root, isSound] = ['', true]
  parser.on('opentagstart', ({ name }) => {
    root ||= name
  })
  parser.on('doctype', () => {
    isSound = false
  })
  parser.on('error', () => {
    isSound = false
  })
  parser.write(text).close()
  return isSound && /^(\w+:)?gpx$/.test(root)
}

export const textKinds: readonly TextKind[] = [
  { kind: 'csv', extensions: ['.csv'], holds: isPlain },
  { kind: 'txt', extensions: ['.txt'], holds: isPlain },
  { kind: 'gpx', extensions: ['.gpx'], holds: isGpx },
  { kind: 'geojson', extensions: ['.geojson', '.json'], holds: isGeoJson },
  { kind: 'ics', extensions: ['.ics'], holds: isCalendar },
]

/** Whether bytes are a text in some encoding: without the control characters that programs and pictures hold, except in
 *  UTF-16, which says so at its start. */
export const isText = (content: Buffer): boolean =>
  ['fffe', 'feff'].includes(content.toString('hex', 0, 2)) || !content.some(isControl)

const isControl = (byte: number): boolean => byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)
