import { createLocalReq, type Payload } from 'payload'
import { citiesWaitingForCode } from '../domains/identity/membershipsOf.ts'
import { personOf } from '../domains/identity/personOf.ts'
import { doorOf, hostTable } from '../domains/tenancy/hosts.ts'

/** Where the person of these headers sets up the second factor without which a city of theirs gives them no access; nothing
 *  if none asks for it. */
export const secondFactorPage = async (payload: Payload, headers: Headers): Promise<string | undefined> => {
  const person = await personOf(payload, headers)
  if (!person) return undefined
  const [first] = await citiesWaitingForCode(await createLocalReq({ user: person }, payload))
  return first && addressIn(first, headers.get('host') ?? undefined)
}

/** The page in that city, or on the city's host on which one is: the session holds on this host alone. */
export const addressIn = (city: string, host: string | undefined): string | undefined => {
  const door = doorOf(host)
  const wanted = hostTable().byId.get(city)
  if (!wanted) return undefined
  const here = door?.kind === 'city' ? door.city : wanted
  const prefix = door?.kind === 'city' ? '' : `/${wanted.slug}`
  return `${prefix}/${here.languages[0]}/account/second-factor?for=staff`
}
