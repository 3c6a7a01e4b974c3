import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { appendEvent } from '../../database/appendEvent.ts'
import { inTransaction } from '../../database/inTransaction.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { sqlStateOf } from '../../database/sqlState.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { City } from '../tenancy/City.ts'
import { readLink, refuseLink } from './accountLink.ts'
import { lockPerson, stateOf } from './findPerson.ts'

type Confirmation = { payload: Payload; city: City; token: string; now?: Date }

/** Makes the new address the account's, with the link that was sent to it. Links to the old one are void afterwards.
 *  Refuses `link-void` and `link-expired` (422), `email-taken` (409). */
export const confirmEmail = async ({
  payload,
  city,
  token,
  now = new Date(),
}: Confirmation): Promise<Result<{ email: string }>> => {
  const link = readLink(token, 'email')
  const email = link?.email
  if (!link || !email) return refuse('link-void', 422)
  try {
    return await inTransaction({ payload }, async (req) => {
      const person = await lockPerson(req, { id: link.person })
      const refused = person ? refuseLink(link, stateOf(person), now) : 'link-void'
      if (!person || refused) return refuse(refused ?? 'link-void', 422)
      const db = await sqlOf(req)
      await db.execute(sql`update people set email = ${email}, updated_at = now() where id = ${person.id}`)
      await appendEvent(req, { city: city.id, type: 'person.email-changed', subject: person.id })
      return ok({ email })
    })
  } catch (error) {
    if (sqlStateOf(error)?.constraint === 'people_email_idx') return refuse('email-taken', 409)
    throw error
  }
}
