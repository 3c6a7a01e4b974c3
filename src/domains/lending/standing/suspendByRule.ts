import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { addDays, today } from '../../../kernel/time.ts'
import { cityOf } from '../cityOf.ts'
import { lendingSettingsOf } from '../settingsOf.ts'
import { counts, type Strike } from './rules.ts'

type About = { city: string; person: string }

/** Suspends a person who has as many strikes that count as the city's rule says, from today on; each of them has then led to a
 *  suspension and counts no more. Call it with the person's standing locked. */
export const suspendByRule = async (req: PayloadRequest, { city: id, person }: About): Promise<void> => {
  const city = await cityOf(req.payload, id)
  const settings = lendingSettingsOf(city)
  if (!settings || settings.strikesToSuspend === 0) return
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select id, state, expires_on as "expiresOn", suspension_id as suspension from strikes
    where city_id = ${city.id} and person_id = ${person} order by given_on, id`)
  const day = today(city.timeZone)
  const counted = (rows as unknown as (Strike & { id: string })[]).filter((strike) => counts(strike, day))
  if (counted.length < settings.strikesToSuspend) return
  const suspension = await req.payload.create({
    collection: 'suspensions',
    data: {
      city: city.id,
      person,
      firstDay: day,
      lastDay: addDays(day, settings.suspendDays - 1),
      by: 'rule',
      state: 'active',
    },
    depth: 0,
    req,
  })
  await db.execute(sql`update strikes set suspension_id = ${suspension.id}
    where id = any(string_to_array(${counted.map((strike) => strike.id).join()}, ',')::uuid[])`)
}

/** A strike that was withdrawn takes with it the suspension that would not have come without it; the other strikes count as
 *  before. */
export const reconsiderSuspension = async (
  req: PayloadRequest,
  { city: id, suspension, reason }: { city: string; suspension: string; reason: string },
): Promise<void> => {
  const city = await cityOf(req.payload, id)
  const least = lendingSettingsOf(city)?.strikesToSuspend ?? 0
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select s.id from suspensions s where s.id = ${suspension} and s.state = 'active' and s.by = 'rule'
      and s.last_day >= ${today(city.timeZone)}
      and (select count(*) from strikes x where x.suspension_id = s.id and x.state <> 'withdrawn') < ${least}
    for update`)
  if (rows.length === 0) return
  await db.execute(
    sql`update strikes set suspension_id = null where suspension_id = ${suspension} and state <> 'withdrawn'`,
  )
  await req.payload.update({
    collection: 'suspensions',
    id: suspension,
    data: { state: 'lifted', reason },
    depth: 0,
    req,
  })
}
