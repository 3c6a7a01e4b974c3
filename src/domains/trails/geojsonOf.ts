import type { Trail } from './readTrail.ts'

type Addresses = { trail: string; stop: (id: string) => string; licence: string }

/** A trail as a GeoJSON FeatureCollection (RFC 7946): its line, then its stops in order, each with its page. */
export const geojsonOf = (trail: Trail, addresses: Addresses) => ({
  type: 'FeatureCollection' as const,
  features: [
    {
      type: 'Feature' as const,
      id: trail.id,
      geometry: {
        type: 'LineString' as const,
        coordinates: trail.line.map(([lon, lat, elevation]) =>
          typeof elevation === 'number' ? [lon, lat, elevation] : [lon, lat],
        ),
      },
      properties: {
        kind: 'trail',
        name: trail.name,
        summary: trail.summary,
        url: addresses.trail,
        difficulty: trail.difficulty,
        minutes: trail.minutes,
        length: trail.lengthM,
        ascent: trail.ascentM,
        descent: trail.descentM,
        credit: trail.credit,
        licence: trail.licence,
        licenceUrl: addresses.licence,
      },
    },
    ...trail.stops.map((stop) => ({
      type: 'Feature' as const,
      id: stop.id,
      geometry: { type: 'Point' as const, coordinates: [stop.lon, stop.lat] },
      properties: { kind: 'stop', number: stop.number, name: stop.name, url: addresses.stop(stop.id) },
    })),
  ],
})
