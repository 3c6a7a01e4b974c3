import { SaxesParser } from 'saxes'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { decodeXml } from './decodeXml.ts'
import type { Gpx } from './gpx.ts'
import { GpxCollector } from './gpxCollector.ts'
import { joinSegments } from './joinSegments.ts'

export const gpxLimits = { bytes: 50_000_000, points: 200_000 } as const

const chunk = 65_536

/**
 * The trail in a GPX file: its line as [lon, lat, elevation in metres or null], the segments it was joined from, and
 * its waypoints. A route is taken when there is no track. Times of points, which tell when someone walked, are left
 * out. Names and descriptions are plain text, which whoever shows them must escape.
 *
 * Refuses, with the line of the file where there is one: `gpx-too-large`, `gpx-not-xml`, `gpx-not-gpx` (another kind
 * of XML), `gpx-has-doctype`, `gpx-coordinate-not-a-number` (a decimal comma too), `gpx-coordinate-out-of-range`,
 * `gpx-too-many-points`, `gpx-no-track`, `gpx-too-few-points`.
 */
export function readGpx(file: Uint8Array | string): Result<Gpx> {
  if (file.length > gpxLimits.bytes)
    return refuse('gpx-too-large', 413, { details: { limit: gpxLimits.bytes } })
  const { text, guessed } =
    typeof file === 'string' ? { text: withoutMark(file), guessed: false } : decodeXml(file)
  const collector = new GpxCollector(gpxLimits.points)
  parse(text, collector)
  if (collector.refusal) return collector.refusal
  const { segments, waypoints, warnings, name } = collector.result()
  if (guessed) warnings.push({ reason: 'gpx-encoding-guessed', details: {} })
  if (segments.length === 0) return refuse('gpx-no-track', 422, { details: { waypoints: waypoints.length } })
  const line = joinSegments(segments, warnings)
  if (new Set(line.map(([lon, lat]) => `${lon} ${lat}`)).size < 2) return refuse('gpx-too-few-points', 422)
  return ok({ ...(name ? { name } : {}), line, segments, waypoints, warnings })
}

/** Feeds the parser until the document ends or the first refusal. */
function parse(text: string, collector: GpxCollector): void {
  // Namespaces off: receivers write prefixes that they never declare.
  const parser = new SaxesParser({ xmlns: false })
  let startLine = 1
  parser.on('opentagstart', () => {
    startLine = parser.line
  })
  parser.on('opentag', ({ name, attributes }) => collector.open(name, attributes, startLine))
  parser.on('text', (content) => collector.text(content))
  parser.on('cdata', (content) => collector.text(content))
  parser.on('closetag', ({ name }) => collector.close(name))
  parser.on('doctype', () => collector.doctype(parser.line))
  parser.on('error', () => collector.malformed(parser.line))
  for (let at = 0; at < text.length && !collector.done; at += chunk) parser.write(text.slice(at, at + chunk))
  if (!collector.done) parser.close()
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text
}
