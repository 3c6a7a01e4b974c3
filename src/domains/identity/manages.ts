import type { PayloadRequest } from 'payload'
import type { City } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { isOperator, membershipsOf } from './membershipsOf.ts'
import type { Role } from './roles.ts'

/** Whether the person of the request works in that city as one of these: by a membership that holds now, or as an operator. */
export const worksAs = async (req: PayloadRequest, city: string, roles: readonly Role[]): Promise<boolean> =>
  isOperator(req) ||
  (await membershipsOf(req)).some((held) => held.city === city && roles.includes(held.role))

export const manages = (req: PayloadRequest, city: string): Promise<boolean> =>
  worksAs(req, city, ['manager'])

/** The cities in which the person of the request works as one of these: all of them for an operator. */
export const citiesAs = async (req: PayloadRequest, roles: readonly Role[]): Promise<City[]> => {
  const cities = [...hostTable().byId.values()]
  const worked = await Promise.all(cities.map(({ id }) => worksAs(req, id, roles)))
  return cities.filter((_, index) => worked[index])
}

/** The cities that the person of the request manages: all of them for an operator. */
export const managedCities = (req: PayloadRequest): Promise<City[]> => citiesAs(req, ['manager'])
