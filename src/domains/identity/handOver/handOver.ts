import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import type { Language } from '../../../i18n/languages.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import type { City } from '../../tenancy/City.ts'
import { findByEmail, findById, type PersonRow } from '../findPerson.ts'
import { normaliseEmail } from '../rules.ts'
import { tellLeaver, tellSuccessor } from './notices.ts'
import { type LeftRole, lockRoles } from './readHandOver.ts'
import { endAfter, type HandOverForm, refuseHandOver } from './rules.ts'

type HandOver = HandOverForm & {
  payload: Payload
  city: City
  /** Who leaves */
  person: string
  /** The manager who hands over */
  by: TypedUser
  language: Language
}

/**
 * Ends all roles of somebody in a city after their last day and gives the same roles, from now on, to whoever takes over:
 * at once where they have an account, by invitation where they have none. Invitations that the leaver sent go on in the name
 * of the manager, for they would be void otherwise. One transaction; both are told by mail. Done twice, nothing changes.
 *
 * Refuses `form-incomplete` (422: `last-day-past`, `email-malformed`, `successor-same`) and `nothing-to-hand-over` (404).
 * Whoever would leave the city without a manager is refused by the roles themselves, as at every other door.
 */
export const handOver = async (ask: HandOver): Promise<Result<true>> => {
  const { payload, city, by, language } = ask
  const leaver = await findById(payload, ask.person)
  if (!leaver) return refuse('nothing-to-hand-over', 404)
  const form = { ...ask, successor: normaliseEmail(ask.successor) }
  const fields = refuseHandOver(form, { leaver: leaver.email, today: today(city.timeZone) })
  if (Object.keys(fields).length > 0) return refuse('form-incomplete', 422, { fields })
  const found = form.successor ? await findByEmail(payload, form.successor) : undefined
  const successor = found?.verified ? found : undefined
  return inTransaction<true, Refusal>({ payload, user: by, language }, async (req) => {
    const roles = await lockRoles(req, { city: city.id, person: leaver.id, language })
    if (roles.length === 0) return refuse('nothing-to-hand-over', 404)
    // Giving comes first: a city always has a manager.
    if (successor) await give(req, form, successor, roles)
    else if (form.successor) await invite(req, form, roles)
    for (const role of roles) await end(req, form, role)
    await adoptInvitations(req, form)
    await appendEvent(req, {
      city: city.id,
      type: 'roles.handed-over',
      subject: leaver.id,
      data: { lastDay: form.lastDay, to: successor?.id ?? null, roles: roles.map(({ role }) => role) },
    })
    const told = { city, leaver, lastDay: form.lastDay, roles, message: form.message }
    await tellLeaver(req, { ...told, successor: successor?.name ?? form.successor })
    if (successor) await tellSuccessor(req, { ...told, successor })
    return ok(true)
  })
}

const give = async (
  req: PayloadRequest,
  { city }: HandOver,
  { id }: PersonRow,
  roles: LeftRole[],
): Promise<void> => {
  const held = await lockRoles(req, { city: city.id, person: id, language: 'en' })
  for (const { role, institute, endsAt } of roles) {
    if (held.some((one) => one.role === role && one.institute === institute)) continue
    const term = { startsAt: new Date().toISOString(), endsAt: endsAt?.toISOString() ?? null }
    await req.payload.create({
      collection: 'memberships',
      data: { city: city.id, person: id, role, institute, ...term },
      req,
    })
  }
}

const invite = async (
  req: PayloadRequest,
  { city, successor, message, language }: HandOver,
  roles: LeftRole[],
): Promise<void> => {
  const spoken = city.languages.includes(language) ? language : city.languages[0]
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select role, institute_id as institute from invitations
    where city_id = ${city.id} and email = ${successor} and accepted_at is null and withdrawn_at is null`)
  const open = rows as Pick<LeftRole, 'role' | 'institute'>[]
  for (const { role, institute, endsAt } of roles) {
    if (open.some((one) => one.role === role && one.institute === institute)) continue
    const offer = { role, institute, endsAt: endsAt?.toISOString() ?? null, message: message || null }
    await req.payload.create({
      collection: 'invitations',
      // Its hook says until when the link works.
      data: { city: city.id, email: successor, language: spoken, ...offer } as never,
      req,
    })
  }
}

const end = async (
  req: PayloadRequest,
  { city, lastDay }: HandOver,
  { id, endsAt }: LeftRole,
): Promise<void> => {
  const until = endAfter(lastDay, city.timeZone, endsAt)
  if (until.getTime() === endsAt?.getTime()) return
  await req.payload.update({ collection: 'memberships', id, data: { endsAt: until.toISOString() }, req })
}

const adoptInvitations = async (req: PayloadRequest, { city, person, by }: HandOver): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    update invitations set invited_by_id = ${by.id}, updated_at = now()
    where city_id = ${city.id} and invited_by_id = ${person} and accepted_at is null and withdrawn_at is null`)
}
