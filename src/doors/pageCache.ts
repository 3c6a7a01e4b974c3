import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

export const encodings = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof encodings)[number]
type Headers = Record<string, string | string[]>

/** One encoding of a page, ready to send: its headers say how long it is and how it is packed. */
export type Variant = { headers: Readonly<Headers>; body: Buffer }

export type Page = {
  variants: Readonly<Record<Encoding, Variant>>
  etag: string
  tags: readonly string[]
}

/** What rendering gave: a page that may be kept under its tags, or one that is for its reader alone. */
export type Rendered = {
  status: number
  headers: Headers
  body: Buffer
  tags: readonly string[] | undefined
}

/** Milliseconds that a page is kept: nothing tells the cache that a day ended or a desk closed. */
const longest = 300_000

const [brotli, gz] = [promisify(brotliCompress), promisify(gzip)]

/** Whole public pages in three encodings, bounded in bytes, one render at a time per key, forgotten by tag and
 *  after five minutes. A page that was out of date before its rendering ended is given to its readers but not kept. */
export class PageCache {
  readonly #pages: LRUCache<string, Page>
  readonly #keysOfTag = new Map<string, Set<string>>()
  readonly #rendering = new Map<string, Promise<Page | undefined>>()
  readonly #changedAt = new Map<string, number>()
  #clock = 0
  #clearedAt = 0

  constructor(maximumBytes: number, clock: { now: () => number } = performance) {
    this.#pages = new LRUCache({
      maxSize: maximumBytes,
      sizeCalculation: sizeOf,
      ttl: longest,
      ttlResolution: 0, // no timer: looking at the clock costs less
      perf: clock,
      dispose: (page, key) => this.#untag(key, page),
    })
  }

  get bytes(): number {
    return this.#pages.calculatedSize
  }

  get size(): number {
    return this.#pages.size
  }

  get tags(): number {
    return this.#keysOfTag.size
  }

  get(key: string): Page | undefined {
    return this.#pages.get(key)
  }

  /** The page of that key: kept, being rendered by another request, or rendered now. Undefined if what was rendered is
   *  not for keeping; `personal` then receives it. */
  async obtain(
    key: string,
    render: () => Promise<Rendered>,
    personal: (rendered: Rendered) => void,
  ): Promise<Page | undefined> {
    const known = this.#pages.get(key)
    if (known) return known
    const underWay = this.#rendering.get(key)
    if (underWay) {
      const shared = await underWay
      if (shared) return shared
    }
    const begun = this.#clock
    const work = render().then(async (rendered) => {
      if (rendered.status !== 200 || !rendered.tags) {
        personal(rendered)
        return undefined
      }
      const page = await pageOf(rendered, rendered.tags)
      if (!this.#changedSince(begun, page.tags)) this.#keep(key, page)
      return page
    })
    this.#rendering.set(
      key,
      work.catch(() => undefined),
    )
    try {
      return await work
    } finally {
      this.#rendering.delete(key)
    }
  }

  /** Forgets every page of a tag; `<city>:*` is every page of that city. */
  forget(tag: string): void {
    this.#clock += 1
    this.#changedAt.set(tag, this.#clock)
    for (const key of [...(this.#keysOfTag.get(tag) ?? [])]) this.#pages.delete(key)
  }

  /** Forgets everything: after the connection that tells of changes was lost, nothing is known to be fresh. */
  clear(): void {
    this.#clock += 1
    this.#clearedAt = this.#clock
    this.#changedAt.clear()
    this.#pages.clear()
  }

  #changedSince(begun: number, tags: readonly string[]): boolean {
    return this.#clearedAt > begun || tags.some((tag) => (this.#changedAt.get(tag) ?? 0) > begun)
  }

  #keep(key: string, page: Page): void {
    this.#pages.set(key, page)
    if (!this.#pages.has(key)) return
    for (const tag of page.tags) {
      const keys = this.#keysOfTag.get(tag) ?? new Set()
      this.#keysOfTag.set(tag, keys.add(key))
    }
  }

  #untag(key: string, page: Page): void {
    for (const tag of page.tags) {
      const keys = this.#keysOfTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOfTag.delete(tag)
    }
  }
}

const pageOf = async (rendered: Rendered, tags: readonly string[]): Promise<Page> => {
  const { body } = rendered
  const [br, zipped] = await Promise.all([
    brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
    gz(body, { level: 6 }),
  ])
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const headers = { ...rendered.headers, etag }
  const variant = (bytes: Buffer, packing: Record<string, string>): Variant => ({
    headers: { ...headers, 'content-length': String(bytes.length), ...packing },
    body: bytes,
  })
  return {
    variants: {
      br: variant(br, { 'content-encoding': 'br' }),
      gzip: variant(zipped, { 'content-encoding': 'gzip' }),
      identity: variant(body, {}),
    },
    etag,
    tags,
  }
}

/** Bytes a page holds, its key, headers and the objects around it included. */
const sizeOf = ({ variants: { br, gzip, identity }, tags }: Page, key: string): number =>
  br.body.length +
  gzip.body.length +
  identity.body.length +
  2 * (key.length + JSON.stringify(identity.headers).length + tags.join().length) +
  2048

/** The best of our encodings that the client takes. */
export const encodingOf = (accepted: string | string[] | undefined): Encoding => {
  const offered = String(accepted ?? '')
  if (/\bbr\b(?!;q=0(?:\.0*)?(?:,|$))/.test(offered)) return 'br'
  return /\bgzip\b(?!;q=0(?:\.0*)?(?:,|$))/.test(offered) ? 'gzip' : 'identity'
}
