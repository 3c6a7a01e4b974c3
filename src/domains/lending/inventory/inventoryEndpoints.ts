import type { Endpoint, PayloadRequest } from 'payload'
import { isLanguage, type Language } from '../../../i18n/languages.ts'
import { log } from '../../../kernel/log.ts'
import { refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import { answerOf } from '../../identity/answerOf.ts'
import { worksAs } from '../../identity/manages.ts'
import type { City } from '../../tenancy/City.ts'
import { hostTable } from '../../tenancy/hosts.ts'
import { exportInventory } from './exportInventory.ts'
import { importInventory } from './importInventory.ts'
import { type InventoryTable, readTableFile, type TableFile } from './tableFile.ts'

/** Who keeps the inventory of a city. */
export const inventoryRoles = ['manager', 'desk'] as const

/**
 * `GET /api/<table>/table?city=<id>`: today's inventory as CSV.
 * `POST /api/<table>/table?city=<id>&dry=1`: a CSV as the body, tried out; without `dry`, written. Answers lines of JSON, of
 * which `{ done, total }` tell how far it is, and the last is `{ report }`, or `{ failed: true }` where it broke off.
 */
export const inventoryEndpoints = (table: InventoryTable): Endpoint[] => [
  { path: '/table', method: 'get', handler: (req) => send(req, table) },
  { path: '/table', method: 'post', handler: (req) => take(req, table) },
]

const send = async (req: PayloadRequest, table: InventoryTable): Promise<Response> => {
  const city = await cityOf(req)
  if (!city) return answerOf(req, refuse('city-unknown', 404))
  const written = await exportInventory({ payload: req.payload, city, table, language: languageOf(req) })
  const name = `${city.slug}-${table}-${today(city.timeZone)}.csv`
  return new Response(written, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}

const take = async (req: PayloadRequest, table: InventoryTable): Promise<Response> => {
  const city = await cityOf(req)
  if (!city) return answerOf(req, refuse('city-unknown', 404))
  const content = await req.arrayBuffer?.()
  const file = readTableFile(new Uint8Array(content ?? new ArrayBuffer(0)), table, city.languages)
  if (!file.ok) return answerOf(req, file)
  return new Response(linesOf(req, city, file.value), {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'private, no-store' },
  })
}

/** The answer while it is made: an import of thousands of rows takes a minute. */
const linesOf = (req: PayloadRequest, city: City, file: TableFile): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: async (controller) => {
      const encoder = new TextEncoder()
      const say = (line: object): void => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
        } catch {
          // Whoever asked has gone; what was begun is finished.
        }
      }
      try {
        const report = await importInventory({
          payload: req.payload,
          city,
          file,
          person: req.user,
          language: languageOf(req),
          i18n: req.i18n,
          dryRun: req.searchParams.has('dry'),
          onProgress: ({ done, total }) => say({ done, total }),
        })
        say({ report })
      } catch (error) {
        log.error({ error }, 'import of the inventory failed')
        say({ failed: true })
      }
      controller.close()
    },
  })

/** The city of the address, for who keeps its inventory. */
const cityOf = async (req: PayloadRequest): Promise<City | undefined> => {
  const city = hostTable().byId.get(req.searchParams.get('city') ?? '')
  return city && req.user && (await worksAs(req, city.id, inventoryRoles)) ? city : undefined
}

const languageOf = ({ i18n }: PayloadRequest): Language => (isLanguage(i18n.language) ? i18n.language : 'en')
