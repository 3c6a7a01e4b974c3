import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the database itself guarantees (docs/decisions/0003-database.md). Each constraint has a name, a test that drives
 *  it from several processes at once, and a control that removes it and must fail. */
export const up = async ({ db }: MigrateUpArgs): Promise<void> => {
  await db.execute(sql`
    -- 1. A copy is never lent twice at the same time, requests included.
    alter table loans add constraint loans_period_is_one check (starts_at < ends_at);
    alter table loans add constraint loans_unit_is_free exclude using gist
      (unit_id with =, tstzrange(starts_at, ends_at, '[)') with &&)
      where (state in ('requested', 'approved', 'handed-over'));

    -- 2. Seats of a session never exceed its number. The count is kept beside the session, out of Payload's sight, so
    --    that no form can write back an old one.
    alter table sessions add column taken integer not null default 0;
    alter table sessions add constraint sessions_period_is_one check (starts_at < ends_at);
    alter table sessions add constraint sessions_seats_not_exceeded check (taken between 0 and seats);
    create unique index registrations_one_per_person on registrations (session_id, person_id)
      where state in ('registered', 'attended', 'absent');

    create function count_seats() returns trigger language plpgsql as $$
    declare
      before int := case when tg_op <> 'INSERT' and old.state <> 'cancelled' then 1 else 0 end;
      after int := case when tg_op <> 'DELETE' and new.state <> 'cancelled' then 1 else 0 end;
    begin
      if after <> before then
        update sessions set taken = taken + after - before
          where id = coalesce(new.session_id, old.session_id);
      end if;
      return null;
    end $$;
    create trigger registrations_count_seats after insert or update of state or delete on registrations
      for each row execute function count_seats();
  `)

  await db.execute(sql`
    -- 5. What happened is only ever added to.
    create table events (
      id uuid primary key default uuidv7(),
      city_id uuid not null references cities (id),
      type text not null,
      subject_id uuid not null,
      actor_id uuid references people (id) on delete set null,
      data jsonb not null default '{}',
      at timestamptz not null default now()
    );
    create index events_city_at on events (city_id, at desc);
    create index events_subject on events (subject_id, at);
    create function append_only() returns trigger language plpgsql as $$
    begin
      -- Leaving takes the name away from what one did; nothing else ever changes.
      if tg_op = 'UPDATE' and new.actor_id is null
        and to_jsonb(new) - 'actor_id' = to_jsonb(old) - 'actor_id' then
        return new;
      end if;
      raise exception '% is append-only', tg_table_name using errcode = '23514', constraint = 'append_only';
    end $$;
    create trigger events_append_only before update or delete on events
      for each row execute function append_only();

    -- 7. The same request twice is answered once.
    create table idempotency_keys (
      actor text not null,
      key text not null,
      operation text not null,
      body_hash text not null,
      answer jsonb,
      at timestamptz not null default now(),
      primary key (actor, key)
    );
    create index idempotency_keys_at on idempotency_keys (at);

    -- What a pack wrote, so that applying it again changes nothing and keeps what people changed since.
    create table pack_entries (
      city_id uuid not null references cities (id) on delete cascade,
      path text not null,
      collection text not null,
      document_id uuid not null,
      source_hash text not null,
      stored_hash text not null,
      applied_at timestamptz not null default now(),
      primary key (city_id, path)
    );
  `)

  await db.execute(sql`
    -- Search over everything public: one row per document and language.
    create text search configuration communal_en (copy = english);
    alter text search configuration communal_en alter mapping for hword, hword_part, word with extensions.unaccent, english_stem;
    create text search configuration communal_fr (copy = french);
    alter text search configuration communal_fr alter mapping for hword, hword_part, word with extensions.unaccent, french_stem;
    create text search configuration communal_br (copy = simple);
    alter text search configuration communal_br alter mapping for hword, hword_part, word with extensions.unaccent, simple;

    create function fold(value text) returns text language sql immutable parallel safe strict as
      $$ select lower(extensions.unaccent('extensions.unaccent', value)) $$;

    create table search_entries (
      city_id uuid not null references cities (id) on delete cascade,
      language text not null,
      kind text not null,
      document_id uuid not null,
      path text not null,
      title text not null,
      summary text not null default '',
      body text not null default '',
      words tsvector generated always as (case language
        when 'fr' then setweight(to_tsvector('public.communal_fr', title), 'A')
          || setweight(to_tsvector('public.communal_fr', summary), 'B') || to_tsvector('public.communal_fr', body)
        when 'en' then setweight(to_tsvector('public.communal_en', title), 'A')
          || setweight(to_tsvector('public.communal_en', summary), 'B') || to_tsvector('public.communal_en', body)
        else setweight(to_tsvector('public.communal_br', title), 'A')
          || setweight(to_tsvector('public.communal_br', summary), 'B') || to_tsvector('public.communal_br', body)
        end) stored,
      folded text generated always as (fold(title || ' ' || summary)) stored,
      primary key (document_id, language)
    );
    create index search_entries_city on search_entries (city_id, language, kind);
    create index search_entries_words on search_entries using gin (words);
    create index search_entries_folded on search_entries using gin (folded gin_trgm_ops);
  `)

  await db.execute(sql`
    -- 6. A city is never null and never changes, and a reference never leaves its city. Every table with a city gets
    --    this; a migration that adds one calls the procedure again.
    create function keep_city() returns trigger language plpgsql as $$
    begin
      if new.city_id is distinct from old.city_id then
        raise exception 'The city of % never changes', tg_table_name using errcode = '23514', constraint = 'city_is_fixed';
      end if;
      return new;
    end $$;

    create procedure keep_references_within_cities() language plpgsql as $$
    declare
      scoped record;
      reference record;
    begin
      for scoped in
        select c.table_name as name from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and c.column_name = 'city_id' and t.table_type = 'BASE TABLE'
          and c.table_name not like '\\_%'
          and exists (select 1 from information_schema.columns i where i.table_schema = 'public'
            and i.table_name = c.table_name and i.column_name = 'id')
      loop
        execute format('alter table %I alter column city_id set not null', scoped.name);
        execute format('create unique index if not exists %I on %I (city_id, id)', scoped.name || '_city_and_id', scoped.name);
        execute format('create or replace trigger city_is_fixed before update on %I for each row execute function keep_city()', scoped.name);
      end loop;
      for reference in
        select con.conrelid::regclass::text as source, col.attname as field, con.confrelid::regclass::text as target
        from pg_constraint con
        join pg_attribute col on col.attrelid = con.conrelid and col.attnum = con.conkey[1]
        where con.contype = 'f' and array_length(con.conkey, 1) = 1 and col.attname <> 'city_id'
          and exists (select 1 from pg_attribute a where a.attrelid = con.conrelid and a.attname = 'city_id' and a.attnotnull)
          and exists (select 1 from pg_indexes i where i.indexname = con.confrelid::regclass::text || '_city_and_id')
          and not exists (select 1 from pg_constraint other where other.conrelid = con.conrelid
            and other.conname = left(con.conrelid::regclass::text || '_' || col.attname || '_of_its_city', 63))
      loop
        execute format('alter table %I add constraint %I foreign key (city_id, %I) references %I (city_id, id)',
          reference.source, left(reference.source || '_' || reference.field || '_of_its_city', 63), reference.field, reference.target);
      end loop;
    end $$;
    call keep_references_within_cities();
  `)
}

export const down = async ({ db }: MigrateDownArgs): Promise<void> => {
  await db.execute(sql`
    drop table search_entries, pack_entries, idempotency_keys, events cascade;
    drop trigger registrations_count_seats on registrations;
    drop function count_seats;
    alter table sessions drop column taken;
    alter table loans drop constraint loans_unit_is_free;
  `)
}
