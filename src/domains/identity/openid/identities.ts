import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import type { Proof } from './attempts.ts'

/** A login elsewhere that opens an account here. Instants in ISO 8601. */
export type Identity = { id: string; issuer: string; since: string; lastUsed: string | null }

type Whose = Pick<Proof, 'issuer' | 'subject'>

/** Whose account a login elsewhere opens; noted as used. Found by issuer and subject alone, never by an address. */
export const ownerOf = async (
  req: PayloadRequest,
  { issuer, subject }: Whose,
): Promise<string | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    update linked_identities set last_used_at = now() where issuer = ${issuer} and subject = ${subject}
    returning person_id as person`)
  return (rows[0] as { person: string } | undefined)?.person
}

/** Links a login elsewhere with an account. Answers whose it is then: of several at once, for whoever was first. */
export const writeIdentity = async (
  req: PayloadRequest,
  person: string,
  { issuer, subject }: Whose,
): Promise<{ person: string; isNew: boolean }> => {
  const db = await sqlOf(req)
  const { rowCount } = await db.execute(sql`
    insert into linked_identities (issuer, subject, person_id) values (${issuer}, ${subject}, ${person})
    on conflict (issuer, subject) do nothing`)
  if (rowCount === 1) return { person, isNew: true }
  const { rows } = await db.execute(
    sql`select person_id as person from linked_identities where issuer = ${issuer} and subject = ${subject}`,
  )
  return { person: (rows[0] as { person: string }).person, isNew: false }
}

/** Two first logins of the same subject are one after the other. */
export const lockIdentity = async (req: PayloadRequest, { issuer, subject }: Whose): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`identity ${issuer} ${subject}`}, 0))`)
}

/** Takes all logins elsewhere from an account: from one that nobody confirmed, as it becomes somebody else's. */
export const dropIdentities = async (req: PayloadRequest, person: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`delete from linked_identities where person_id = ${person}`)
}

/** The logins elsewhere that open an account, the first linked first. */
export const listIdentities = async ({
  payload,
  person,
}: {
  payload: Payload
  person: Pick<TypedUser, 'id'>
}): Promise<Identity[]> => {
  const { rows } = await adapterOf(payload).drizzle.execute(sql`
    select id, issuer, linked_at as since, last_used_at as "lastUsed" from linked_identities
    where person_id = ${person.id} order by linked_at, id`)
  return (rows as Identity[]).map((row) => ({
    ...row,
    since: new Date(row.since).toISOString(),
    lastUsed: row.lastUsed && new Date(row.lastUsed).toISOString(),
  }))
}
