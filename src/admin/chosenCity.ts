import type { City } from '../domains/tenancy/City.ts'

export const cityCookie = 'communal-city'

/** The city that the browser remembers to look at, or undefined for all. */
export const chosenCity = (headers: Headers): string | undefined => {
  const given = new RegExp(`(?:^|;\\s*)${cityCookie}=([0-9a-f-]{36})(?:;|$)`).exec(
    headers.get('cookie') ?? '',
  )
  return given?.[1]
}

/** The city one looks at, where it is one of these; else all. */
export const chosenOf = (cities: City[], headers: Headers): City[] => {
  const chosen = cities.filter(({ id }) => id === chosenCity(headers))
  return chosen.length > 0 ? chosen : cities
}
