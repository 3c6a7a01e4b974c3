import type { APIRoute } from 'astro'
import { geojsonOf } from '../../../../../domains/trails/geojsonOf.ts'
import { readTrail } from '../../../../../domains/trails/readTrail.ts'
import { trailsSettingsOf } from '../../../../../domains/trails/settingsOf.ts'
import { licenceOf } from '../../../../../kernel/licence.ts'

/** A trail for maps: its line and its stops. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { payload, city, language, absolute, tags } = locals.context
  const slug = params['slug'] ?? ''
  const trail = trailsSettingsOf(city) && (await readTrail({ payload, city, language, slug }))
  if (!trail) return new Response(null, { status: 404 })
  const geojson = geojsonOf(trail, {
    trail: absolute(`trails/${slug}`),
    stop: (id) => absolute(`stops/${id}`),
    licence: licenceOf(trail.licence)?.url ?? trail.licence,
  })
  return new Response(JSON.stringify(geojson), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'x-communal-tags': tags('trails', 'stops'),
    },
  })
}
