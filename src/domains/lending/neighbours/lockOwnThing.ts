import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest, TypedUser } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import type { City } from '../../tenancy/City.ts'
import { keepAccountsOpen } from '../keepAccountsOpen.ts'
import type { ThingState } from './rules.ts'

/** `thing`: its id, as it was sent */
export type TheirThing = { person: TypedUser; city: City; thing: string }

/** Locks a thing of a person and answers where it stands; undefined if there is none of theirs in the city. */
export const lockOwnThing = async (
  req: PayloadRequest,
  { person, city, thing }: TheirThing,
): Promise<ThingState | undefined> => {
  if (!isUuid(thing)) return undefined
  await keepAccountsOpen(req, [person.id])
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select state from things where id = ${thing} and city_id = ${city.id} and person_id = ${person.id} for update`)
  return (rows[0] as { state: ThingState } | undefined)?.state
}
