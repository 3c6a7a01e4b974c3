import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGpx } from '../../../../../src/domains/trails/gpx/readGpx.ts'

const folder = new URL('../../../../../../shared/samples/gpx/', import.meta.url)

// Files of other projects stay outside this one. Where they must be present, missing ones fail instead of skipping.
describe.skipIf(!existsSync(folder) && !process.env.CI)('files that other projects write', () => {
  const read = (name: string) => {
    const result = readGpx(readFileSync(new URL(name, folder)))
    return result.ok ? { points: result.value.line.length, warnings: result.value.warnings } : result
  }

  test('segments apart are joined with a warning', () => {
    expect(read('01-geotrek-not-continuous-segments.gpx')).toMatchObject({
      points: 27,
      warnings: [{ reason: 'gpx-segments-joined', details: { count: 3 } }],
    })
  })

  test('touching segments become one line of 13 points', () => {
    expect(read('02-geotrek-single-point-segment.gpx')).toMatchObject({
      points: 13,
      warnings: [{ reason: 'gpx-segments-joined', details: { gap: 0 } }],
    })
  })

  test('undefined coordinates are refused at their line', () => {
    expect(read('08-togeojson-bad-coordinates.gpx')).toMatchObject({
      reason: 'gpx-coordinate-not-a-number',
      details: { line: 5 },
    })
  })

  test('a byte order mark is no obstacle, a lone waypoint is no trail', () => {
    expect(read('09-gpxpy-unicode-with-bom.gpx')).toMatchObject({
      reason: 'gpx-no-track',
      details: { waypoints: 1 },
    })
  })

  test('several tracks are told', () => {
    expect(read('10-gpxstudio-tracks-and-segments.gpx')).toMatchObject({
      points: 79,
      warnings: [{ reason: 'gpx-tracks-joined', details: { count: 2 } }],
    })
  })

  test('a KML file is told from a GPX file', () => {
    expect(read('04-geotrek-bad-encoding-latin1.kml')).toMatchObject({
      reason: 'gpx-not-gpx',
      details: { root: 'kml' },
    })
  })
})
