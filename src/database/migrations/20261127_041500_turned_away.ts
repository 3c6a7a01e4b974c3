import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** Whom a resident, or an organisation, lends nothing to any more. A table of our own, so that no door of Payload's reads it:
 *  nobody but those who lend sees it. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`
    create table turned_away (
      id uuid primary key default gen_random_uuid(),
      city_id uuid not null references cities (id) on delete cascade,
      owner_id uuid references people (id) on delete cascade,
      organisation_id uuid,
      person_id uuid not null references people (id) on delete cascade,
      created_at timestamptz not null default now(),
      constraint turned_away_by_one check (num_nonnulls(owner_id, organisation_id) = 1),
      constraint turned_away_not_oneself check (owner_id <> person_id),
      constraint turned_away_once unique nulls not distinct (city_id, person_id, owner_id, organisation_id),
      constraint turned_away_organisation_id_of_its_city
        foreign key (city_id, organisation_id) references groups (city_id, id) on delete cascade
    );
    create index turned_away_owner on turned_away (owner_id);
    create index turned_away_organisation on turned_away (organisation_id);
    create index turned_away_person on turned_away (person_id);
    call keep_references_within_cities();
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`drop table turned_away`)
}
