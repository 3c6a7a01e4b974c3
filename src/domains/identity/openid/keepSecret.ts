import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../../database/sqlOf.ts'
import { seal, unseal } from '../sealed.ts'

type Whose = { id: string; issuer: string }

/** Keeps the secret of a provider sealed, in a table that no door of Payload's reads. It opens only for the issuer it was
 *  given for: whoever changed the address would otherwise have it sent to theirs. */
export const keepSecret = async (req: PayloadRequest, whose: Whose, secret: string): Promise<void> => {
  const db = await sqlOf(req)
  await db.execute(sql`
    insert into provider_secrets (provider_id, secret) values (${whose.id}, ${seal(purpose, about(whose), secret)})
    on conflict (provider_id) do update set secret = excluded.secret`)
}

/** The secret as it was given, or nothing where it was sealed for another issuer or with another COMMUNAL_SECRET. */
export const openSecret = (whose: Whose, sealed: string): string | undefined =>
  unseal(purpose, about(whose), sealed)

const purpose = 'secret of an identity provider'
const about = ({ id, issuer }: Whose): string => `${id} ${issuer}`
