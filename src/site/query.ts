/** A choice in the address of a list, if it is one of those there are. */
export const chosenIn = <T extends string>(url: URL, name: string, values: readonly T[]): T | undefined => {
  const wanted = url.searchParams.get(name)
  return values.find((value) => value === wanted)
}

const furthestPage = 500

/** The page of a list that the address asks for, from 1. */
export const pageIn = (url: URL): number => {
  const wanted = Number(url.searchParams.get('page') ?? 1)
  return Number.isInteger(wanted) && wanted > 0 ? Math.min(wanted, furthestPage) : 1
}

/** The address of a list with these choices; what is undefined is left out. */
export const withChoices = (
  path: string,
  chosen: Readonly<Record<string, string | number | undefined>>,
): string => {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(chosen)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  return query.size > 0 ? `${path}?${query}` : path
}

type Choice = { name: string; value: string | undefined; label: string }

/** What is chosen now as links that take one of them away, and all. */
export const activeChoices = (path: string, choices: readonly Choice[], clear: string) => {
  const chosen = choices.filter(({ value }) => value !== undefined)
  const all = Object.fromEntries(chosen.map(({ name, value }) => [name, value]))
  return {
    active: chosen.map(({ name, label }) => ({
      label,
      href: withChoices(path, { ...all, [name]: undefined }),
    })),
    clear: chosen.length > 1 ? { label: clear, href: path } : undefined,
  }
}

/** One page back and on, where there are such. */
export const turning = (
  path: string,
  chosen: Readonly<Record<string, string | undefined>>,
  { page, hasMore }: { page: number; hasMore: boolean },
  labels: { previous: string; next: string },
) => ({
  previous:
    page > 1
      ? {
          label: labels.previous,
          href: withChoices(path, { ...chosen, page: page > 2 ? page - 1 : undefined }),
        }
      : undefined,
  next: hasMore ? { label: labels.next, href: withChoices(path, { ...chosen, page: page + 1 }) } : undefined,
})
