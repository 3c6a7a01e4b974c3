import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { TypedUser } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { checkPassword } from '../checkPassword.ts'
import type { Doorway } from '../Doorway.ts'
import { findById, lockPerson } from '../findPerson.ts'
import { writeNotice } from '../notices.ts'

type Unlinking = Doorway & { person: TypedUser; identity: string; password: string }

/** Takes a login elsewhere from one's account, with the password: which is the way in that remains. Sessions stay. Tells the
 *  owner. Refuses `wrong-password`, `password-not-set` (422), `identity-unknown` (404), `too-many-tries` (429). */
export const unlinkLogin = async (ask: Unlinking): Promise<Result<true>> => {
  const { payload, city, language, person, identity, password, address } = ask
  const row = await findById(payload, person.id)
  if (!row) return refuse('account-closed', 404)
  const checked = await checkPassword({ payload, person: row, password, address })
  if (!checked.ok) return checked
  return inTransaction<true, Refusal>({ payload, user: person, language }, async (req) => {
    const current = await lockPerson(req, { id: person.id })
    if (!current) return refuse('account-closed', 404)
    const db = await sqlOf(req)
    const { rows } = await db.execute(sql`
      delete from linked_identities where id::text = ${identity} and person_id = ${person.id} returning issuer`)
    const [gone] = rows as { issuer: string }[]
    if (!gone) return refuse('identity-unknown', 404)
    await appendEvent(req, {
      city: city.id,
      type: 'person.identity-unlinked',
      subject: person.id,
      data: { issuer: gone.issuer },
    })
    await writeNotice(req, ask, {
      notice: 'loginUnlinked',
      key: `${person.id}:${randomUUID()}`,
      to: { ...current, person: person.id },
      path: 'account/linked-logins',
      details: { issuer: new URL(gone.issuer).hostname },
    })
    return ok(true)
  })
}
