import { shared } from '../../kernel/registry.ts'
import type { City } from './City.ts'

/** The cities of the deployment by slug, by id and by host. One table per process, replaced whole when a city changes. */
export type HostTable = {
  platformHost: string
  bySlug: ReadonlyMap<string, City>
  byId: ReadonlyMap<string, City>
  byHost: ReadonlyMap<string, City>
}

type Holder = { table: HostTable }

const holder = (): Holder =>
  shared<Holder>('hosts', () => ({
    table: { platformHost: 'localhost', bySlug: new Map(), byId: new Map(), byHost: new Map() },
  }))

export const hostTable = (): HostTable => holder().table

export const replaceHostTable = (cities: readonly City[], platformHost: string): void => {
  holder().table = {
    platformHost,
    bySlug: new Map(cities.map((city) => [city.slug, city])),
    byId: new Map(cities.map((city) => [city.id, city])),
    byHost: new Map(
      cities.flatMap((city) =>
        [`${city.slug}.${platformHost}`, ...city.hosts].map((host) => [host.toLowerCase(), city]),
      ),
    ),
  }
}

export type Door = { kind: 'platform' } | { kind: 'city'; city: City }

/** Which door a host name is: the platform's, one city's, or none of ours. The port does not matter. */
export const doorOf = (host: string | undefined, table = hostTable()): Door | undefined => {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  if (name === table.platformHost) return { kind: 'platform' }
  const city = table.byHost.get(name)
  return city && { kind: 'city', city }
}
