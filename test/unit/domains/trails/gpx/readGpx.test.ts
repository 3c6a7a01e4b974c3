import { describe, expect, test } from 'vitest'
import { gpxLimits, readGpx } from '../../../../../src/domains/trails/gpx/readGpx.ts'

const gpx = (inner: string) =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n${inner}\n</gpx>`
const track = (...segments: string[]) =>
  gpx(`<trk>${segments.map((points) => `<trkseg>${points}</trkseg>`).join('')}</trk>`)
const pt = (lat: number | string, lon: number | string, inner = '') =>
  `<trkpt lat="${lat}" lon="${lon}">${inner}</trkpt>`
const two = pt(48.39, -4.486) + pt(48.391, -4.487)

function read(file: string | Uint8Array) {
  const result = readGpx(file)
  if (!result.ok)
    throw new Error(`Expected a trail, was refused: ${result.reason} ${JSON.stringify(result.details)}`)
  return result.value
}

function refusal(file: string | Uint8Array) {
  const result = readGpx(file)
  if (result.ok) throw new Error('Expected a refusal')
  const { reason, details, status } = result
  return { reason, details, status }
}

describe('a trail', () => {
  test('is its line with elevations, its name and its waypoints', () => {
    const trail = read(
      gpx(`<metadata><name>Sons de la rade</name><time>2026-05-01T10:00:00Z</time></metadata>
        <wpt lat="48.3901" lon="-4.4861"><ele>12.5</ele><name>Le quai &amp; la grue</name><desc>Écoutez.</desc></wpt>
        <wpt lat="48.3902" lon="-4.4862"><cmt>Sans nom</cmt></wpt>
        <trk><name>Aller</name><trkseg>
          ${pt(48.39, -4.486, '<ele>10</ele><time>2026-05-01T10:00:00Z</time>')}
          ${pt('+48.391', ' -4.487 ')}
        </trkseg></trk>`),
    )
    expect(trail).toEqual({
      name: 'Sons de la rade',
      line: [
        [-4.486, 48.39, 10],
        [-4.487, 48.391, null],
      ],
      segments: [{ track: 0, name: 'Aller', line: trail.line }],
      waypoints: [
        { lon: -4.4861, lat: 48.3901, ele: 12.5, name: 'Le quai & la grue', desc: 'Écoutez.' },
        { lon: -4.4862, lat: 48.3902, ele: null, name: null, desc: 'Sans nom' },
      ],
      warnings: [],
    })
  })

  test('is named after its track when the file has no name', () => {
    expect(read(gpx(`<trk><name><![CDATA[Tour <1>]]></name><trkseg>${two}</trkseg></trk>`)).name).toBe(
      'Tour <1>',
    )
    expect(read(track(two)).name).toBeUndefined()
  })

  test('of extensions takes nothing, declared or not', () => {
    const extended = '<extensions><gpxtpx:hr>90</gpxtpx:hr><name>No</name><ele>7</ele></extensions>'
    const trail = read(
      gpx(`<extensions><name>No</name></extensions><trk><extensions><name>No</name></extensions>
      <trkseg>${pt(48.39, -4.486, extended)}${pt(48.391, -4.487)}</trkseg></trk>`),
    )
    expect(trail.name).toBeUndefined()
    expect(trail.line[0]).toEqual([-4.486, 48.39, null])
  })

  test('may be written with a prefix, or without any namespace', () => {
    const prefixed = track(two).replace(/<(\/?)(?!\?)/g, '<$1g:')
    expect(prefixed).toContain('<g:trkpt')
    expect(read(prefixed).line).toHaveLength(2)
    expect(read(`<gpx><trk><trkseg>${two}</trkseg></trk></gpx>`).line).toHaveLength(2)
  })

  test('keeps names in any script, and markup in them as text', () => {
    const name = 'Ρόδος ひらがな Kêr-Vrest'
    expect(
      read(gpx(`<metadata><name>${name}</name></metadata><trk><trkseg>${two}</trkseg></trk>`)).name,
    ).toBe(name)
    const hostile = gpx(`<trk><name>&lt;img src=x onerror=alert(1)&gt;</name><trkseg>${two}</trkseg></trk>`)
    expect(read(hostile).name).toBe('<img src=x onerror=alert(1)>')
  })

  test('may cross the antimeridian', () => {
    expect(read(track(pt(-16.8, 179.99) + pt(-16.8, -179.99))).line).toHaveLength(2)
  })
})

describe('encodings', () => {
  const named = (declared: string) =>
    `<?xml version="1.0" encoding="${declared}"?><gpx><trk><name>Île</name><trkseg>${two}</trkseg></trk></gpx>`

  test('a byte order mark is passed over', () => {
    expect(read(`\ufeff${named('utf-8')}`).name).toBe('Île')
    expect(read(Buffer.from(`\ufeff${named('utf-8')}`)).name).toBe('Île')
    expect(read(Buffer.from(`\ufeff${named('utf-16')}`, 'utf16le')).name).toBe('Île')
  })

  test('what the declaration says is believed', () => {
    expect(read(Buffer.from(named('ISO-8859-1'), 'latin1')).name).toBe('Île')
  })

  test('Latin-1 that calls itself UTF-8 keeps its accents, with a warning', () => {
    const trail = read(Buffer.from(named('UTF-8'), 'latin1'))
    expect(trail.name).toBe('Île')
    expect(trail.warnings).toEqual([{ reason: 'gpx-encoding-guessed', details: {} }])
  })
})

describe('segments', () => {
  test('apart are joined, and the gap is told', () => {
    const trail = read(track(two, pt(48.4, -4.487) + pt(48.41, -4.487)))
    expect(trail.line).toHaveLength(4)
    expect(trail.segments).toHaveLength(2)
    expect(trail.warnings).toEqual([{ reason: 'gpx-segments-joined', details: { count: 2, gap: 1001 } }])
  })

  test('that touch share their point, a lone point between them too', () => {
    const middle = pt(48.391, -4.487)
    const trail = read(track(two, middle, middle + pt(48.392, -4.487)))
    expect(trail.line.map(([, lat]) => lat)).toEqual([48.39, 48.391, 48.392])
    expect(trail.warnings).toEqual([{ reason: 'gpx-segments-joined', details: { count: 3, gap: 0 } }])
  })

  test('of several tracks are told apart', () => {
    const segment = `<trkseg>${two}</trkseg>`
    const trail = read(gpx(`<trk><name>A</name>${segment}</trk><trk>${segment}<name>B</name></trk>`))
    expect(trail.segments.map(({ track, name }) => [track, name])).toEqual([
      [0, 'A'],
      [1, 'B'],
    ])
    expect(trail.warnings[0]).toMatchObject({ reason: 'gpx-tracks-joined', details: { count: 2 } })
  })

  test('that are empty count for nothing', () => {
    expect(read(track('', two, '')).warnings).toEqual([])
  })
})

test('a route serves when there is no track, and only then', () => {
  const route = `<rte><name>Route</name>${two.replaceAll('trkpt', 'rtept')}</rte>`
  const trail = read(gpx(route))
  expect(trail).toMatchObject({ name: 'Route', warnings: [{ reason: 'gpx-route-used' }] })
  expect(trail.line).toHaveLength(2)
  expect(read(gpx(`${route}<trk><trkseg>${two}</trkseg></trk>`)).warnings).toEqual([])
})

test('unreadable elevations are left out and counted', () => {
  const points =
    pt(48.39, -4.486, '<ele>12,5</ele>') +
    pt(48.391, -4.487, '<ele>-32768</ele>') +
    pt(48.392, -4.487, '<ele/>')
  const trail = read(track(points))
  expect(trail.line.map(([, , ele]) => ele)).toEqual([null, null, null])
  expect(trail.warnings).toEqual([{ reason: 'gpx-elevation-unreadable', details: { count: 2 } }])
})

test('what follows the document is not part of it', () => {
  expect(read(`${track(two)}\n\0\0 trailing <junk`).line).toHaveLength(2)
})

describe('refused', () => {
  test.each([
    ['a decimal comma', pt('48,39', '-4,48'), 'lat', '48,39'],
    ['a word', pt('undefined', -4.48), 'lat', 'undefined'],
    ['degrees and minutes', pt(48.39, "4°29'W"), 'lon', "4°29'W"],
    ['two numbers in one', pt('48.39 -4.48', -4.48), 'lat', '48.39 -4.48'],
    ['infinity', pt('1e999', -4.48), 'lat', '1e999'],
    ['hexadecimal', pt('0x30', -4.48), 'lat', '0x30'],
    ['nothing', '<trkpt lon="2"/>', 'lat', ''],
  ])('%s as a coordinate, with its line', (_, point, attribute, value) => {
    expect(refusal(track(`\n${pt(48.39, -4.486)}\n${point}`))).toEqual({
      reason: 'gpx-coordinate-not-a-number',
      details: { attribute, value, line: 5 },
      status: 422,
    })
  })

  test('coordinates beyond the earth', () => {
    const reason = 'gpx-coordinate-out-of-range'
    expect(refusal(track(pt(95, 2)))).toMatchObject({
      reason,
      details: { attribute: 'lat', value: '95', line: 3 },
    })
    expect(refusal(track(pt(48, 200)))).toMatchObject({ reason, details: { attribute: 'lon', value: '200' } })
    expect(refusal(gpx('<wpt lat="48" lon="-181"/>'))).toMatchObject({ reason })
  })

  test('what is no XML, with the line', () => {
    expect(refusal('{"type":"LineString"}')).toMatchObject({ reason: 'gpx-not-xml', status: 400 })
    expect(refusal('')).toMatchObject({ reason: 'gpx-not-xml' })
    expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 1, 2]))).toMatchObject({ reason: 'gpx-not-xml' })
    expect(refusal(gpx('<trk>\n<trkseg></trk>'))).toMatchObject({
      reason: 'gpx-not-xml',
      details: { line: 4 },
    })
    expect(refusal(track(two).slice(0, -10))).toMatchObject({ reason: 'gpx-not-xml' })
  })

  test('XML of another kind', () => {
    expect(refusal('<kml><Document/></kml>')).toMatchObject({
      reason: 'gpx-not-gpx',
      details: { root: 'kml', line: 1 },
    })
  })

  test('document types and entities, however they come', () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`
    expect(refusal(`<?xml version="1.0"?>\n${bomb}\n<gpx><trk><name>&b;</name></trk></gpx>`)).toMatchObject({
      reason: 'gpx-has-doctype',
    })
    const outside = '<!DOCTYPE gpx SYSTEM "file:///etc/passwd"><gpx/>'
    expect(refusal(outside)).toMatchObject({ reason: 'gpx-has-doctype' })
    expect(refusal(gpx('<trk><name>&b;</name></trk>'))).toMatchObject({
      reason: 'gpx-not-xml',
      details: { line: 3 },
    })
  })

  test('files without a line', () => {
    expect(refusal(gpx('<wpt lat="48" lon="-4"/>'))).toEqual({
      reason: 'gpx-no-track',
      details: { waypoints: 1 },
      status: 422,
    })
    expect(refusal(track(''))).toMatchObject({ reason: 'gpx-no-track' })
    expect(refusal(gpx(`<other>${two}</other>`))).toMatchObject({ reason: 'gpx-no-track' })
  })

  test('lines that lead nowhere', () => {
    expect(refusal(track(pt(48, -4)))).toMatchObject({ reason: 'gpx-too-few-points' })
    expect(refusal(track(pt(48, -4, '<ele>1</ele>') + pt(48, -4, '<ele>2</ele>')))).toMatchObject({
      reason: 'gpx-too-few-points',
    })
  })
})

describe('long lines', () => {
  const long = (points: number) =>
    track(
      Array.from({ length: points }, (_, index) =>
        pt(48 + index * 1e-6, -4 - index * 1e-6, `<ele>${index % 90}</ele><time>2026-01-01T00:00:00Z</time>`),
      ).join('\n'),
    )

  test('of 200,000 points are read in less than 3 seconds', () => {
    const file = Buffer.from(long(gpxLimits.points))
    const start = performance.now()
    expect(read(file).line).toHaveLength(gpxLimits.points)
    expect(performance.now() - start).toBeLessThan(3_000)
  })

  test('of one point more are refused, at its line', () => {
    const { reason, details } = refusal(long(gpxLimits.points + 1))
    expect({ reason, details }).toEqual({
      reason: 'gpx-too-many-points',
      details: { limit: gpxLimits.points, line: gpxLimits.points + 3 },
    })
  })

  test('of more than 50 MB are not read at all', () => {
    expect(refusal(new Uint8Array(gpxLimits.bytes + 1))).toMatchObject({
      reason: 'gpx-too-large',
      status: 413,
    })
  })

  test('nested without end are read in time', () => {
    const start = performance.now()
    refusal(gpx('<a>'.repeat(200_000)))
    refusal(gpx(`<trk><name>${'x'.repeat(5_000_000)}</name></trk>`))
    expect(performance.now() - start).toBeLessThan(3_000)
  })
})
