import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Logins by OpenID Connect: the sealed secrets of providers, the logins elsewhere that open an account (one account each),
 *  and the ways to a provider that are under way. Tables of our own, so that no door of Payload's reads them. A session may
 *  now count as strong in one city alone. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`
    call keep_references_within_cities();
    create table provider_secrets (
      provider_id uuid primary key references identity_providers (id) on delete cascade,
      secret text not null
    );
    create table linked_identities (
      id uuid primary key default gen_random_uuid(),
      issuer text not null,
      subject text not null,
      person_id uuid not null references people (id) on delete cascade,
      linked_at timestamptz not null default now(),
      last_used_at timestamptz,
      constraint linked_identities_one_account unique (issuer, subject)
    );
    create index linked_identities_person on linked_identities (person_id);
    create table openid_attempts (
      id uuid primary key default gen_random_uuid(),
      state_hash text not null unique,
      browser_hash text not null,
      code_hash text unique,
      city_id uuid not null references cities (id) on delete cascade,
      provider_id uuid not null,
      purpose text not null check (purpose in ('log-in', 'link', 'confirm')),
      person_id uuid references people (id) on delete cascade,
      link text,
      host text,
      language text not null,
      next text,
      secrets text not null,
      proof text,
      expires_at timestamptz not null,
      answered_at timestamptz,
      taken_up_at timestamptz,
      constraint openid_attempts_provider_id_of_its_city
        foreign key (city_id, provider_id) references identity_providers (city_id, id) on delete cascade
    );
    create index openid_attempts_browser on openid_attempts (browser_hash);
    create index openid_attempts_expires on openid_attempts (expires_at);
    create index openid_attempts_person on openid_attempts (person_id);
    alter table strong_sessions add column city_id uuid references cities (id) on delete cascade;
    call keep_references_within_cities();
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`
    delete from strong_sessions where city_id is not null;
    alter table strong_sessions drop column city_id;
    drop table openid_attempts;
    drop table linked_identities;
    drop table provider_secrets`)
}
