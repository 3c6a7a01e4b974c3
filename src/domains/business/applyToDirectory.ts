import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { idempotent } from '../../database/idempotent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import type { Language } from '../../i18n/languages.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { slugOf } from '../../kernel/slug.ts'
import { staffOf } from '../identity/staffOf.ts'
import { writeMail } from '../notifications/writeMail.ts'
import type { City } from '../tenancy/City.ts'
import { type Application, type ApplicationForm, decideApplication } from './decideApplication.ts'
import { applicationLetter, recipientOf, waitingLetter } from './notices.ts'
import { maximumWaiting } from './rules.ts'

type Request = {
  payload: Payload
  person: TypedUser
  city: City
  /** The language of the page: what was written is stored in it. */
  language: Language
  form: ApplicationForm
  /** Idempotency key of the form. */
  key: string
}

export type Applied = { id: string; slug: string; name: string }

/** Applies for an entry in the city's open-business directory: the entry waits (`applied`) until the city's staff or
 *  stewards list or refuse it. The applicant gets a receipt, managers and stewards a notice. Refuses `key-malformed`
 *  (400), `not-verified` (403), `application-incomplete` (422, one reason per field), `applications-waiting` (422, too
 *  many of this person's entries wait) and `key-reused` (422). */
export const applyToDirectory = async ({
  payload,
  person,
  city,
  language,
  form,
  key,
}: Request): Promise<Result<Applied>> => {
  if (!/^\S{8,100}$/.test(key)) return refuse('key-malformed', 400)
  if (!person._verified || person.closedAt) return refuse('not-verified', 403)
  return inTransaction({ payload, user: person, language }, (req) =>
    idempotent(
      req,
      { actor: person.id, key, operation: 'business.apply', body: { city: city.id, language, form } },
      async () => {
        const { commons, waiting } = await stateOf(req, city, person)
        const decided = decideApplication(form, commons)
        if (!decided.ok) return decided
        if (waiting >= maximumWaiting) {
          return refuse('applications-waiting', 422, { details: { count: waiting } })
        }
        return ok(await store(req, { city, person, language, application: decided.value }))
      },
    ),
  )
}

/** The commons of the city and how many entries of the person wait. One application of a city at a time from here to the
 *  end of the transaction: that keeps slugs apart and the count true. */
const stateOf = async (
  req: PayloadRequest,
  city: City,
  person: TypedUser,
): Promise<{ commons: ReadonlySet<string>; waiting: number }> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`business.apply ${city.id}`}, 0))`)
  const { rows } = await db.execute(sql`
    select coalesce((select json_agg(id) from commons where city_id = ${city.id} and _status = 'published'), '[]') as commons,
      (select count(*)::int from businesses
        where city_id = ${city.id} and applicant_id = ${person.id} and state = 'applied') as waiting`)
  const { commons, waiting } = rows[0] as { commons: string[]; waiting: number }
  return { commons: new Set(commons), waiting }
}

type Entry = { city: City; person: TypedUser; language: Language; application: Application }

const store = async (
  req: PayloadRequest,
  { city, person, language, application }: Entry,
): Promise<Applied> => {
  const slug = await freeSlug(req, city, application.name)
  const { id } = await req.payload.create({
    collection: 'businesses',
    locale: language,
    req,
    data: { ...application, city: city.id, slug, state: 'applied', applicant: person.id },
  })
  const applied: Applied = { id, slug, name: application.name }
  await appendEvent(req, { city: city.id, type: 'business.applied', subject: id, data: { slug } })
  await writeMail(req, {
    key: `business-applied:${id}`,
    notice: 'businessApplied',
    city,
    to: recipientOf(person),
    letter: applicationLetter({ city, application: applied, to: recipientOf(person) }),
  })
  // Nobody decides on their own entry.
  const told = { roles: ['manager', 'steward'] as const, notice: 'businessWaits', except: person.id }
  for (const to of await staffOf(req, city, told)) {
    await writeMail(req, {
      key: `business-waits:${id}:${to.person}`,
      notice: 'businessWaits',
      city,
      to,
      ...waitingLetter({ city, application: { ...applied, summary: application.summary }, to }),
    })
  }
  return applied
}

/** The name as an address part; where that is taken, with the next free number. */
const freeSlug = async (req: PayloadRequest, city: City, name: string): Promise<string> => {
  const base = slugOf(name).slice(0, 70).replace(/-+$/, '') || 'business'
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select slug from businesses where city_id = ${city.id} and starts_with(slug, ${base})`)
  const taken = new Set((rows as { slug: string }[]).map(({ slug }) => slug))
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base}-${number}`
    // `apply` is the address of the form itself.
    if (!taken.has(slug) && slug !== 'apply') return slug
  }
}
