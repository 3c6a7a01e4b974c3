import { type SQL, sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest } from 'payload'
import { localised } from '../../../database/localised.ts'
import { adapterOf, sqlOf } from '../../../database/sqlOf.ts'
import { type Language, languages } from '../../../i18n/languages.ts'
import type { Role } from '../roles.ts'
import type { Standing } from './rules.ts'

/** An invitation as its own operations need it. */
export type InvitationRow = Standing & {
  id: string
  city: string
  email: string
  role: Role
  institute: string | null
  instituteName: string | null
  language: Language
  message: string | null
  invitedBy: string | null
  inviterName: string | null
  /** Whether whoever invited may still give roles in this city */
  inviterGrants: boolean
}

/** An invitation by its id, with the name of its institute in the wanted language. */
export const findInvitation = async (
  payload: Payload,
  id: string,
  language: Language,
): Promise<InvitationRow | undefined> => {
  const { rows } = await adapterOf(payload).drizzle.execute(select(id, language))
  return parsed(rows[0])
}

/** An invitation by its id, kept from others until the end of the transaction. */
export const lockInvitation = async (
  req: PayloadRequest,
  id: string,
  language: Language,
): Promise<InvitationRow | undefined> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`${select(id, language)} for update of i`)
  return parsed(rows[0])
}

const select = (id: string, language: Language): SQL => {
  const order = [language, ...languages.map(({ code }) => code).filter((code) => code !== language)]
  return sql`
    select i.id, i.city_id as city, i.email, i.role, i.institute_id as institute, i.language, i.message,
      i.invited_by_id as "invitedBy", i.accepted_at as "acceptedAt", i.withdrawn_at as "withdrawnAt",
      i.expires_at as "expiresAt", i.ends_at as "endsAt", p.name as "inviterName",
      ${localised('institutes', 'name', 'n', order)} as "instituteName",
      (i.invited_by_id is null or p.operator_since is not null or exists (select 1 from memberships m
        where m.person_id = i.invited_by_id and m.city_id = i.city_id and m.role = 'manager'
          and m.starts_at <= now() and (m.ends_at is null or m.ends_at > now()))) as "inviterGrants"
    from invitations i left join people p on p.id = i.invited_by_id and p.closed_at is null
      left join institutes n on n.id = i.institute_id
    where i.id = ${id}`
}

const parsed = (row: unknown): InvitationRow | undefined => {
  if (!row) return undefined
  const found = row as InvitationRow
  return {
    ...found,
    acceptedAt: instant(found.acceptedAt),
    withdrawnAt: instant(found.withdrawnAt),
    expiresAt: new Date(found.expiresAt),
    endsAt: instant(found.endsAt),
  }
}

/** The driver gives an instant as a date or as text, as it was asked through. */
const instant = (value: Date | null): Date | null => value && new Date(value)
