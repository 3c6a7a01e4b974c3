import { type Endpoint, Forbidden, type PayloadRequest, ValidationError } from 'payload'
import { inTransaction } from '../../../database/inTransaction.ts'
import { isLanguage } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { manages } from '../../identity/manages.ts'
import { isOperator } from '../../identity/membershipsOf.ts'
import { wordsOf } from '../../identity/wordsOf.ts'
import type { City } from '../City.ts'
import { hostTable } from '../hosts.ts'
import { readPack } from '../packs/readPack.ts'
import { addHolidays } from './addHolidays.ts'
import { createCity } from './createCity.ts'
import { openCity } from './openCity.ts'
import { packFolder, startPack } from './packsHere.ts'
import { readNewCity } from './rules.ts'
import { changeOf, saveCity } from './saveCity.ts'

/** Where the setting up of a city ends, from the admin as from any other client: each answers
 *  `{ errors: [{ field?, message }] }` with the refusal's status, or what was made. */
export const setupEndpoints: Endpoint[] = [
  { path: '/setup', method: 'post', handler: (req) => answer(req, create(req)) },
  { path: '/:id/setup', method: 'post', handler: (req) => answer(req, save(req)) },
  { path: '/:id/holidays', method: 'post', handler: (req) => answer(req, holidays(req)) },
  { path: '/:id/open', method: 'post', handler: (req) => answer(req, open(req)) },
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

const answer = async (req: PayloadRequest, acting: Promise<Result<unknown>>): Promise<Response> => {
  try {
    const result = await acting
    if (result.ok) return Response.json({ value: result.value ?? null })
    const t = wordsOf(req)
    const say = (reason: string): string =>
      t(`refusals.${reason}` as 'refusals.link-void', result.details ?? {})
    const errors = result.fields
      ? Object.entries(result.fields).map(([field, reason]) => ({ field, message: say(reason) }))
      : [{ message: say(result.reason) }]
    return Response.json({ errors }, { status: result.status })
  } catch (error) {
    if (error instanceof ValidationError) {
      const errors = error.data.errors.map(({ path, message }) => ({ field: path, message }))
      return Response.json({ errors }, { status: 422 })
    }
    if (error instanceof Forbidden) return answer(req, Promise.resolve(refuse('not-yours', 403)))
    throw error
  }
}
