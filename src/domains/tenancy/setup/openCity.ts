import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { manages } from '../../identity/manages.ts'
import { blockers } from './readiness.ts'
import { readReadiness } from './readReadiness.ts'

type Opening = { payload: Payload; person: TypedUser | null; city: string }

/**
 * Puts a city that was being prepared before the public. By one of its managers or an operator; without a person, by the
 * command line. Refuses `city-unknown` (404), also to who does not manage it; `city-not-prepared` (409): it is live or
 * suspended; `city-not-ready` (422) with what is missing.
 */
export const openCity = async ({ payload, person, city }: Opening): Promise<Result<{ city: string }>> =>
  inTransaction<{ city: string }, Refusal>({ payload, user: person }, async (req) => {
    if (person && !(await manages(req, city))) return refuse('city-unknown', 404)
    const db = await sqlOf(req)
    const { rows } =
      await db.execute(sql`select state, (select g.value::text from cities_languages g where g.parent_id = c.id order by g."order" limit 1) as language
      from cities c where c.id = ${city} for update`)
    const stored = rows[0] as { state: string; language: Language } | undefined
    const readiness = stored && (await readReadiness(req, city))
    if (!readiness) return refuse('city-unknown', 404)
    if (stored.state !== 'preparing') return refuse('city-not-prepared', 409)
    const missing = blockers(readiness)
    if (missing.length > 0) return refuse('city-not-ready', 422, { details: { missing } })
    await req.payload.update({
      collection: 'cities',
      id: city,
      req,
      depth: 0,
      locale: stored.language,
      data: { state: 'live' },
    })
    await appendEvent(req, { city, type: 'city.opened', subject: city, data: {} })
    return ok({ city })
  })
