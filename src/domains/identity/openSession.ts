import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { PersonRow } from './findPerson.ts'
import type { Session } from './logIn.ts'

/** Where more than a password was given for a session: a second factor of one's own counts everywhere, what a provider
 *  says in the city alone that trusts it. */
export type Strength = 'everywhere' | { city: string }

/** Begins a session of an open, confirmed account, in the transaction in which its owner showed who they are: the same row
 *  and the same token as Payload's own login makes. Whoever calls has made sure of the person. */
export const openSession = async (
  req: PayloadRequest,
  { id, email, verified }: PersonRow,
  strength: Strength | undefined,
): Promise<Session> => {
  if (!verified) throw new Error(`A session for the unconfirmed account ${id}; expected a confirmed one`)
  const { config: collectionConfig } = req.payload.collections.people
  const seconds = collectionConfig.auth.tokenExpiration
  const sid = randomUUID()
  const db = await sqlOf(req)
  await db.execute(sql`
    insert into people_sessions (_order, _parent_id, id, created_at, expires_at)
    select coalesce(max(_order), 0) + 1, ${id}, ${sid}, now(), now() + make_interval(secs => ${seconds})
    from people_sessions where _parent_id = ${id}`)
  if (strength) await markStrong(req, id, sid, strength)
  const fieldsToSign = getFieldsToSign({
    collectionConfig,
    email,
    sid,
    user: { id, email, collection: 'people' } as never,
  })
  const { token, exp } = await jwtSign({
    fieldsToSign,
    secret: req.payload.secret,
    tokenExpiration: seconds,
  })
  return { token, expires: new Date(exp * 1000), person: id, cookies: {} }
}

/** Keeps that more than a password was given for a session. Kept beside Payload's own rows, which it rewrites at each login;
 *  what is left of ended sessions goes. */
export const markStrong = async (
  req: PayloadRequest,
  person: string,
  session: string,
  strength: Strength = 'everywhere',
): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    delete from strong_sessions s where person_id = ${person}
      and not exists (select 1 from people_sessions p where p.id = s.session_id and p._parent_id = s.person_id)`)
  const city = strength === 'everywhere' ? null : strength.city
  await db.execute(
    sql`insert into strong_sessions (session_id, person_id, city_id) values (${session}, ${person}, ${city})
      on conflict (session_id) do update set city_id = excluded.city_id`,
  )
}
