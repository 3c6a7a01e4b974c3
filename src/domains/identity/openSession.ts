import { randomUUID } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import { getFieldsToSign, jwtSign, type PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import type { PersonRow } from './findPerson.ts'
import type { Session } from './logIn.ts'

/** Begins a session of an open, confirmed account for which a second factor was given, in the transaction in which it was:
 *  the same row and the same token as Payload's own login makes. Whoever calls has made sure of the person. */
export const openSession = async (
  req: PayloadRequest,
  { id, email, verified }: PersonRow,
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
  await markStrong(req, id, sid)
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

/** Keeps that a second factor was given for a session. Kept beside Payload's own rows, which it rewrites at each login;
 *  what is left of ended sessions goes. */
export const markStrong = async (req: PayloadRequest, person: string, session: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    delete from strong_sessions s where person_id = ${person}
      and not exists (select 1 from people_sessions p where p.id = s.session_id and p._parent_id = s.person_id)`)
  await db.execute(sql`insert into strong_sessions (session_id, person_id) values (${session}, ${person})`)
}
