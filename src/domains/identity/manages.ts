import type { PayloadRequest } from 'payload'
import type { City } from '../tenancy/City.ts'
import { hostTable } from '../tenancy/hosts.ts'
import { isOperator, membershipsOf } from './membershipsOf.ts'

/** Whether the person of the request manages that city: by a membership that holds now, or as an operator. */
export const manages = async (req: PayloadRequest, city: string): Promise<boolean> =>
  isOperator(req) || (await membershipsOf(req)).some((held) => held.city === city && held.role === 'manager')

/** The cities that the person of the request manages: all of them for an operator. */
export const managedCities = async (req: PayloadRequest): Promise<City[]> => {
  const cities = [...hostTable().byId.values()]
  const managed = await Promise.all(cities.map(({ id }) => manages(req, id)))
  return cities.filter((_, index) => managed[index])
}
