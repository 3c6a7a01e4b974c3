import { licenceOf } from '../../../../kernel/licence.ts'
import { writeGpx } from '../../../trails/gpx/writeGpx.ts'
import { positionsOf } from '../../../trails/measureTrail.ts'
import type { Stored } from '../write/stored.ts'
import { type Exporting, mediaOf, publicOf, yamlOf } from './Exporting.ts'
import { amount, byNumber, bySlug, referred, said, text, textsIn } from './fields.ts'

/** `trails/`: the line of each as GPX, all else as YAML. */
export const writeTrails = (exporting: Exporting): void => {
  const { languages, files } = exporting
  const [first] = languages
  const allStops = publicOf(exporting, 'stops')
  for (const trail of publicOf(exporting, 'trails').sort(bySlug)) {
    const slug = String(trail['slug'])
    const stops = allStops.filter((stop) => referred(stop['trail']) === trail.id).sort(byNumber('number'))
    const nameOf = (one: Stored): string => textsIn(one['name'], languages)?.[first] ?? slug
    const credit = text(trail['credit'])
    const licenceUrl = licenceOf(String(trail['licence']))?.url
    files.set(
      `trails/${slug}.gpx`,
      writeGpx({
        name: nameOf(trail),
        ...(credit && { credit }),
        ...(licenceUrl && { licenceUrl }),
        line: positionsOf(trail['line']) ?? [],
        stops: stops.map((stop) => ({
          lon: Number(stop['lon']),
          lat: Number(stop['lat']),
          name: nameOf(stop),
        })),
      }),
    )
    files.set(`trails/${slug}.yaml`, yamlOf(descriptionOf(exporting, trail, stops)))
  }
}

const descriptionOf = (exporting: Exporting, trail: Stored, stops: readonly Stored[]): object => {
  const { languages } = exporting
  return said({
    name: textsIn(trail['name'], languages),
    summary: textsIn(trail['summary'], languages),
    description: textsIn(trail['description'], languages),
    access: textsIn(trail['access'], languages),
    difficulty: text(trail['difficulty']),
    minutes: amount(trail['minutes']),
    image: mediaOf(exporting, trail['image']),
    licence: text(trail['licence']),
    credit: text(trail['credit']),
    loop: trail['loop'] === true,
    themes: Array.isArray(trail['themes']) ? trail['themes'] : [],
    stops: stops.map((stop) =>
      said({
        number: amount(stop['number']),
        slug: text(stop['slug']),
        name: textsIn(stop['name'], languages),
        text: textsIn(stop['text'], languages),
        lon: amount(stop['lon']),
        lat: amount(stop['lat']),
        image: mediaOf(exporting, stop['image']),
        sound: mediaOf(exporting, stop['sound']),
        transcript: textsIn(stop['transcript'], languages),
      }),
    ),
  })
}
