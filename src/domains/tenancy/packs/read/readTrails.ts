import { nearestOnLine, type Position } from '../../../../kernel/geometry.ts'
import { readGpx } from '../../../trails/gpx/readGpx.ts'
import type { TrailItem } from '../Pack.ts'
import { gpxWords } from './gpxWords.ts'
import { textOf } from './markdownFile.ts'
import { filesIn, itemOf, type Reader } from './Reader.ts'
import { trailSchema } from './schemas.ts'
import { parseYaml } from './yamlFile.ts'

/** How far a stop may lie from the line of its trail, in metres. */
const stopDistance = 300

/** The trails of `trails/`: a line as GPX and all else as YAML, under the same name. */
export const readTrails = (reader: Reader): TrailItem[] => {
  const { files, problems } = reader
  const lines = new Map(
    filesIn(reader, /^trails\/([^/]+)\.gpx$/).map(({ file, parts: [slug = ''] }) => [
      slug,
      readLine(reader, file),
    ]),
  )
  const described = filesIn(reader, /^trails\/([^/]+)\.ya?ml$/)
  for (const slug of lines.keys()) {
    if (described.some(({ parts }) => parts[0] === slug)) continue
    problems.push({
      file: `trails/${slug}.gpx`,
      line: 1,
      message: `Its description is missing; expected trails/${slug}.yaml`,
    })
  }
  return described.flatMap(({ file, parts: [slug = ''] }) => {
    const parsed = parseYaml(file, textOf(files.get(file) ?? Buffer.of()), problems)
    const item = parsed && itemOf(reader, trailSchema(reader.texts), parsed)
    if (!lines.has(slug))
      problems.push({ file, line: 1, message: `Its line is missing; expected trails/${slug}.gpx` })
    const line = lines.get(slug)
    if (!item || !line) return []
    for (const [index, { lon, lat, slug: stop }] of item.stops.entries()) {
      const distance = Math.round(nearestOnLine([lon, lat], line)?.distance ?? 0)
      if (distance <= stopDistance) continue
      const message = `The stop ${stop} is ${distance} m from the line; expected at most ${stopDistance} m`
      problems.push({ ...item.at('stops', index, 'lon'), message })
    }
    return [{ ...item, slug, line }]
  })
}

/** Coordinates to a centimetre, elevations to 10 cm: as GPX is written, so that writing and reading changes nothing. */
const readLine = ({ files, problems }: Reader, file: string): Position[] | undefined => {
  const read = readGpx(files.get(file) ?? Buffer.of())
  if (read.ok) {
    return read.value.line.map(([lon, lat, ele]) =>
      ele === null ? [to(lon, 7), to(lat, 7)] : [to(lon, 7), to(lat, 7), to(ele, 1)],
    )
  }
  const line = read.details?.['line']
  problems.push({ file, line: typeof line === 'number' ? line : 1, message: gpxWords(read) })
  return undefined
}

const to = (value: number, decimals: number): number => Number(value.toFixed(decimals))
