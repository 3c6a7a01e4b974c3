export type Crawled = { address: string; status: number; html: string; headers: Headers }

/** Every public page of a city in one language that a visitor reaches by links, forms with GET aside; and of those to which
 *  nothing links, because a code on a thing opens them, the ones that are `printed`. */
export const crawl = async (
  origin: string,
  start: string,
  printed: readonly string[] = [],
): Promise<Crawled[]> => {
  const seen = new Set([start, ...printed])
  const queue = [...seen]
  const pages: Crawled[] = []
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const response = await fetch(`${origin}${address}`, {
      redirect: 'manual',
      headers: { 'accept-language': 'en' },
    })
    const type = response.headers.get('content-type') ?? ''
    const html = await response.text()
    if (response.status >= 300 && response.status < 400) continue
    if (!type.startsWith('text/html')) {
      if (response.status !== 200)
        pages.push({ address, status: response.status, html: '', headers: response.headers })
      continue
    }
    pages.push({ address, status: response.status, html, headers: response.headers })
    for (const link of linksOf(html, address)) {
      const inside = link.startsWith(`${start}/`) && !link.includes('?') && !/\/account(\/|$)/.test(link)
      if (!inside || seen.has(link)) continue
      seen.add(link)
      queue.push(link)
    }
  }
  return pages
}

const linksOf = (html: string, base: string): string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)]
    .map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
    .filter((href) => !/^(mailto|tel|https?):/.test(href))
    .map((href) => new URL(href, `http://here${base}`))
    .map(({ pathname, search }) => pathname + search)

/** Parts of addresses that name no thing. */
const named: readonly string[] = ['borrow', 'wait', 'neighbours', 'offer', 'report']

/** The pages one of each sort: the route with its last part replaced where it names a thing. */
export const sortOf = (address: string): string =>
  address
    .split('/')
    .slice(3)
    .map((part, at, parts) =>
      at === 0 || (parts[0] === 'institutes' && at === 1) || named.includes(part) ? part : ':one',
    )
    .join('/')
