export const cityCookie = 'communal-city'

/** The city that the browser remembers to look at, or undefined for all. */
export const chosenCity = (headers: Headers): string | undefined => {
  const given = new RegExp(`(?:^|;\\s*)${cityCookie}=([0-9a-f-]{36})(?:;|$)`).exec(
    headers.get('cookie') ?? '',
  )
  return given?.[1]
}
