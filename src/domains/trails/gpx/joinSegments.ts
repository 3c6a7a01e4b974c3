import { distanceBetween } from '../../../kernel/geometry.ts'
import type { GpxSegment, GpxWarning, TrackPoint } from './gpx.ts'

/**
 * One line of several segments in the order of the file, each point where two of them touch once. Adds to
 * `warnings` what was joined, with the widest gap in metres: whoever imports decides whether the file was one trail.
 */
export function joinSegments(segments: readonly GpxSegment[], warnings: GpxWarning[]): TrackPoint[] {
  const tracks = new Set(segments.map(({ track }) => track)).size
  const line: TrackPoint[] = []
  let gap = 0
  for (const segment of segments) {
    const last = line.at(-1)
    const first = segment.line[0]
    const step = last && first ? distanceBetween(last, first) : 0
    gap = Math.max(gap, step)
    const touching = last !== undefined && step === 0
    for (const point of touching ? segment.line.slice(1) : segment.line) line.push(point)
  }
  if (tracks > 1)
    warnings.push({ reason: 'gpx-tracks-joined', details: { count: tracks, gap: Math.round(gap) } })
  else if (segments.length > 1) {
    warnings.push({
      reason: 'gpx-segments-joined',
      details: { count: segments.length, gap: Math.round(gap) },
    })
  }
  return line
}
