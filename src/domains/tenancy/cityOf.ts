import type { Payload } from 'payload'
import type { City } from './City.ts'
import { hostTable } from './hosts.ts'
import { loadCities } from './loadCities.ts'

/** The city of an id: from the host table of this process, or from the database where there is none, as in a command. */
export const cityOf = async (payload: Payload, id: string): Promise<City> => {
  const city = hostTable().byId.get(id) ?? (await loadCities(payload)).find((one) => one.id === id)
  if (!city) throw new Error(`There is no city ${id}; expected one that is stored`)
  return city
}
