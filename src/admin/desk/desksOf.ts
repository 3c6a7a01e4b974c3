import type { PayloadRequest } from 'payload'
import { citiesAs } from '../../domains/identity/manages.ts'
import type { City } from '../../domains/tenancy/City.ts'
import { chosenCity } from '../chosenCity.ts'

/** The cities at whose desks the person of the request works, or which they manage; and of these the one of that slug, else the one
 *  they chose last. */
export const desksOf = async (
  req: PayloadRequest,
  slug: string | undefined,
): Promise<{ city: City | undefined; cities: City[] }> => {
  const cities = req.user ? await citiesAs(req, ['desk', 'manager']) : []
  const remembered = chosenCity(req.headers)
  const city =
    cities.find((one) => one.slug === slug) ?? cities.find(({ id }) => id === remembered) ?? cities[0]
  return { city, cities }
}
