import type { Payload } from 'payload'
import type { City } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { loadCities } from '../tenancy/loadCities.ts'

/** A city by its id: from the table of the process, or from the database where the process keeps none (commands). */
export const cityOf = async (payload: Payload, id: string): Promise<City> => {
  const city = hostTable().byId.get(id) ?? (await loadCities(payload)).find((one) => one.id === id)
  if (!city) throw new CityMissing(id)
  return city
}

class CityMissing extends Error {
  override name = 'CityMissing'
  constructor(id: string) {
    super(`No city has the id ${id}; expected one of the table of cities`)
  }
}
