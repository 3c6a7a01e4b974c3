import type { APIRoute } from 'astro'
import { writeGpx } from '../../../../../domains/trails/gpx/writeGpx.ts'
import { readTrail } from '../../../../../domains/trails/readTrail.ts'
import { trailsSettingsOf } from '../../../../../domains/trails/settingsOf.ts'
import { licenceOf } from '../../../../../kernel/licence.ts'

/** A trail for walking apps and receivers: its line as a track, its stops as waypoints. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { payload, city, language, absolute, tags, text } = locals.context
  const slug = params['slug'] ?? ''
  const trail = trailsSettingsOf(city) && (await readTrail({ payload, city, language, slug }))
  if (!trail) return new Response(null, { status: 404 })
  const licenceUrl = licenceOf(trail.licence)?.url
  const gpx = writeGpx({
    name: trail.name,
    desc: trail.summary,
    url: absolute(`trails/${slug}`),
    credit: trail.credit ?? text(city.name),
    ...(licenceUrl && { licenceUrl }),
    line: trail.line,
    stops: trail.stops.map(({ id, number, name, lon, lat }) => ({
      lon,
      lat,
      name: `${number}. ${name}`,
      url: absolute(`stops/${id}`),
    })),
  })
  return new Response(gpx, {
    headers: {
      'content-type': 'application/gpx+xml; charset=utf-8',
      'content-disposition': `attachment; filename="${trail.slug}.gpx"`,
      'x-communal-tags': tags('trails', 'stops'),
    },
  })
}
