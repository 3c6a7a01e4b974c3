import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** The second factor of an account: the sealed secret of the app with the last step it was used in, the hashes of recovery
 *  codes, and the sessions for which one was given. Tables of our own, so that no door of Payload's reads them. A session
 *  is named without a foreign key: Payload writes its rows anew at each login. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`
    create table second_factors (
      person_id uuid primary key references people (id) on delete cascade,
      secret text not null,
      last_step bigint not null,
      enabled_at timestamptz not null default now()
    );
    create table recovery_codes (
      person_id uuid not null references people (id) on delete cascade,
      hash text not null,
      primary key (person_id, hash)
    );
    create table strong_sessions (
      session_id text primary key,
      person_id uuid not null references people (id) on delete cascade
    );
    create index strong_sessions_person on strong_sessions (person_id);
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`drop table strong_sessions; drop table recovery_codes; drop table second_factors`)
}
