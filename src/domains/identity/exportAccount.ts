import { sql } from '@payloadcms/db-postgres'
import type { SQL } from '@payloadcms/db-postgres/drizzle'
import type { Payload, TypedUser } from 'payload'
import { adapterOf } from '../../database/sqlOf.ts'
import { holdings } from './holdings.ts'

export type AccountExport = { format: 'communal-account-1'; writtenAt: string; person: unknown } & Record<
  string,
  unknown
>

/** Everything the portal keeps about a person, by the tables that keep it, in one statement. Instants in ISO 8601. What
 *  only the machine understands (the hash of the password) is left out. */
export const exportAccount = async ({
  payload,
  person,
}: {
  payload: Payload
  person: TypedUser
}): Promise<AccountExport> => {
  const { id, email } = person
  const parts: SQL[] = [
    sql`'person', (select json_build_object('id', id, 'name', name, 'handle', handle, 'email', email,
      'language', language, 'creditPreference', credit_preference, 'creditPseudonym', credit_pseudonym,
      'operatorSince', operator_since, 'createdAt', created_at, 'updatedAt', updated_at) from people where id = ${id})`,
    ...holdings.flatMap(({ table, exported }) =>
      exported
        ? [
            sql`${sql.raw(`'${table}'`)}, (select coalesce(json_agg(x), '[]') from (${exported({ id, email })}) x)`,
          ]
        : [],
    ),
  ]
  const { rows } = await adapterOf(payload).drizzle.execute(
    sql`select json_build_object(${sql.join(parts, sql`, `)}) as all`,
  )
  const { all } = rows[0] as { all: { person: unknown } & Record<string, unknown> }
  return { format: 'communal-account-1', writtenAt: new Date().toISOString(), ...all }
}
