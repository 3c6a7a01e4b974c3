import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import type { City } from '../tenancy/City.ts'
import type { BusinessState } from './rules.ts'

/** An entry as its applicant sees it: where it stands, since when, and why. Instants are ISO 8601. */
export type OwnBusiness = {
  id: string
  slug: string
  name: string
  state: BusinessState
  appliedAt: string
  decidedAt: string | null
  reason: string | null
}

/** What a person entered in the city's directory, the newest first. One statement. */
export const readBusinessesOf = async (
  payload: Payload,
  person: { id: string },
  city: Pick<City, 'id'>,
): Promise<OwnBusiness[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, slug, name, state, reason, to_json(created_at) as "appliedAt", to_json(decided_at) as "decidedAt"
    from businesses where city_id = ${city.id} and applicant_id = ${person.id}
    order by created_at desc limit 100`)
  return rows as OwnBusiness[]
}
