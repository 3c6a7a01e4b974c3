import type { Endpoint, PayloadRequest } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { isLanguage } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { answerOf } from '../../identity/answerOf.ts'
import { manages } from '../../identity/manages.ts'
import { isOperator } from '../../identity/membershipsOf.ts'
import type { City } from '../City.ts'
import { hostTable } from '../hosts.ts'
import { readPack } from '../packs/readPack.ts'
import { addHolidays } from './addHolidays.ts'
import { createCity } from './createCity.ts'
import { openCity } from './openCity.ts'
import { packFolder, startPack } from './packsHere.ts'
import { readNewCity } from './rules.ts'
import { changeOf, saveCity } from './saveCity.ts'

/** Where the setting up of a city ends, from the admin as from any other client. What a collection refuses is thrown, and
 *  answered by Payload as at its own doors. */
export const setupEndpoints: Endpoint[] = [
  { path: '/setup', method: 'post', handler: async (req) => answerOf(req, await create(req)) },
  { path: '/:id/setup', method: 'post', handler: async (req) => answerOf(req, await save(req)) },
  { path: '/:id/holidays', method: 'post', handler: async (req) => answerOf(req, await holidays(req)) },
  { path: '/:id/open', method: 'post', handler: async (req) => answerOf(req, await open(req)) },
]

const create = async (req: PayloadRequest): Promise<Result<unknown>> => {
  if (!isOperator(req)) return refuse('not-yours', 403)
  const form = await formOf(req)
  const read = readNewCity(form)
  if (!read.ok) return read
  const folder = packFolder(String(form['from'] ?? startPack))
  const pack = folder === undefined ? undefined : readPack(folder)
  if (!pack?.ok) return refuse('pack-unknown', 422, { fields: { from: 'pack-unknown' } })
  return createCity({ payload: req.payload, pack: pack.pack, city: read.value })
}

const save = async (req: PayloadRequest): Promise<Result<unknown>> => {
  const city = await cityOf(req)
  if (!city) return refuse('city-unknown', 404)
  const form = await formOf(req)
  const chosen = [form['languages'] ?? []]
    .flat()
    .filter((one) => isLanguage(String(one))) as City['languages']
  return asOnePiece(req, (inside) =>
    saveCity(inside, city.id, chosen[0] ? chosen : city.languages, changeOf(form)),
  )
}

const holidays = async (req: PayloadRequest): Promise<Result<unknown>> => {
  const city = await cityOf(req)
  if (!city) return refuse('city-unknown', 404)
  const { subdivision } = await req.payload.findByID({ collection: 'cities', id: city.id, req, depth: 0 })
  return asOnePiece(req, (inside) => addHolidays(inside, { ...city, subdivision: subdivision ?? null }))
}

const open = async (req: PayloadRequest): Promise<Result<unknown>> => {
  const city = await cityOf(req)
  return city
    ? openCity({ payload: req.payload, person: req.user, city: city.id })
    : refuse('city-unknown', 404)
}

/** The city of the address, for who manages it. */
const cityOf = async (req: PayloadRequest): Promise<City | undefined> => {
  const city = hostTable().byId.get(String(req.routeParams?.['id']))
  return city && req.user && (await manages(req, city.id)) ? city : undefined
}

const asOnePiece = async <T>(
  req: PayloadRequest,
  act: (inside: PayloadRequest) => Promise<T>,
): Promise<Result<T>> => {
  const context = { payload: req.payload, user: req.user, ...(req.locale && { language: req.locale }) }
  return inTransaction<T, Refusal>(context, async (inside) => ok(await act(inside)))
}

const formOf = async (req: PayloadRequest): Promise<Record<string, unknown>> => {
  const body: unknown = await req.json?.().catch(() => undefined)
  return body && typeof body === 'object' ? (body as Record<string, unknown>) : {}
}
