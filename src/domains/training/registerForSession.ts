import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { announce } from '../../database/announce.ts'
import { appendEvent } from '../../database/appendEvent.ts'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { refusalOf } from '../../database/refusalOf.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { isUuid } from '../../kernel/identifier.ts'
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import { tagOf } from '../tenancy/announceChange.ts'
import type { City } from '../tenancy/City.ts'
import { decideRegistration } from './decideRegistration.ts'
import { writeRegistrationMail } from './notices.ts'
import { registrationFacts } from './registrationFacts.ts'
import { trainingSettingsOf } from './settingsOf.ts'

export type RegistrationRequest = {
  payload: Payload
  person: TypedUser
  city: City
  /** id of the session */
  session: string
  /** idempotency key of the form */
  key: string
  now?: Date
}

export type Registered = { id: string; session: string }
/** `module` is the id of the module whose other sessions may have seats. */
export type RegistrationRefusal = Refusal & { module?: string }

/**
 * A resident takes a seat in a session of training. Writes the registration, its event and its mail in one transaction;
 * that no more seats are given than there are is held by the database itself (`sessions_seats_not_exceeded`).
 * Refuses what `decideRegistration` refuses; `session-unknown` (404): no such session in this city, or the city does not
 * train; `key-malformed` (400); `key-reused` (422): the same key came with another session.
 */
export const registerForSession = async ({
  payload,
  person,
  city,
  session,
  key,
  now = new Date(),
}: RegistrationRequest): Promise<Result<Registered, RegistrationRefusal>> => {
  const settings = trainingSettingsOf(city)
  if (!settings || !isUuid(session)) return refuse('session-unknown', 404)
  if (!isUuid(key)) return refuse('key-malformed', 400)
  return inTransaction<Registered, RegistrationRefusal>({ payload, user: person }, (req) =>
    idempotent<Registered, RegistrationRefusal>(
      req,
      { actor: person.id, key, operation: 'registerForSession', body: { city: city.id, session } },
      async () => {
        const facts = await registrationFacts(req, { city: city.id, session, person: person.id })
        if (!facts) return refuse('session-unknown', 404)
        const decision = decideRegistration({ ...facts, settings, now })
        if (!decision.ok) return { ...decision, module: facts.module }
        const taken = await takeSeat(req, { city: city.id, session, person: person.id })
        if (!taken.ok) return { ...taken, module: facts.module }
        const id = taken.value
        await appendEvent(req, {
          city: city.id,
          type: 'registration.made',
          subject: id,
          data: { session, module: facts.module },
        })
        await writeRegistrationMail(req, { city, registration: id, notice: 'registrationMade' })
        await announce(req, tagOf(city.id, 'sessions'))
        return ok({ id, session })
      },
    ),
  )
}

type Seat = { city: string; session: string; person: string }

/** Not through Payload, which tells of a violated constraint only that a value must be unique. */
const takeSeat = async (req: PayloadRequest, { city, session, person }: Seat): Promise<Result<string>> => {
  const db = await sqlOf(req)
  try {
    const { rows } = await db.execute(sql`
      insert into registrations (id, city_id, session_id, person_id, state)
      values (uuidv7(), ${city}, ${session}, ${person}, 'registered') returning id`)
    return ok((rows[0] as { id: string }).id)
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal) return refusal
    throw error
  }
}
