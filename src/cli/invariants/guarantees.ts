import { type Invariant, invariant } from './Invariant.ts'

/** What the database itself guarantees, by the names it has there (docs/decisions/0003-database.md). A migration that
 *  brings a guarantee adds its name here. */
const named = {
  constraints: [
    'loans.loans_period_is_one',
    'loans.loans_unit_is_free',
    'sessions.sessions_period_is_one',
    'sessions.sessions_seats_not_exceeded',
    'idempotency_keys.idempotency_keys_pkey',
    'linked_identities.linked_identities_one_account',
  ],
  indices: ['registrations.registrations_one_per_person'],
  triggers: [
    'registrations.registrations_count_seats',
    'registrations.registrations_attest',
    'events.events_append_only',
    'conditions.conditions_append_only',
    'conditions_rels.conditions_rels_append_only',
    'condition_photos.condition_photos_append_only',
    'loans.loans_begin_outside_maintenance',
    'loans.loans_stay_outside_maintenance',
    'maintenance.maintenance_stays_outside_loans',
  ],
}

const values = (names: readonly string[]): string => names.map((name) => `('${name}')`).join(', ')

/** Tables with a city, as the procedure keep_references_within_cities() sees them. */
export const scoped = `select c.oid, c.relname from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attname = 'city_id' and not a.attisdropped
  join pg_attribute i on i.attrelid = c.oid and i.attname = 'id' and not i.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^_'`

export const guarantees: readonly Invariant[] = [
  invariant('Every guarantee is in the database under its name, valid', {
    all: `values ${values([...named.constraints, ...named.indices, ...named.triggers])}`,
    broken: `select format('constraint %s is missing or not validated', name) as line
      from (values ${values(named.constraints)}) n(name) where not exists (select from pg_constraint c
        where conrelid::regclass || '.' || conname = name and convalidated)
      union all select format('index %s is missing, not unique or not valid', name)
      from (values ${values(named.indices)}) n(name) where not exists (select from pg_index
        where indrelid::regclass || '.' || indexrelid::regclass::text = name and indisvalid and indisunique)
      union all select format('trigger %s is missing or off', name)
      from (values ${values(named.triggers)}) n(name) where not exists (select from pg_trigger
        where tgrelid::regclass || '.' || tgname = name and tgenabled in ('O', 'A'))`,
  }),
  invariant('No constraint, index or trigger is off', {
    all: `select from pg_constraint where connamespace = 'public'::regnamespace
      union all select from pg_index x join pg_class c on c.oid = x.indexrelid where c.relnamespace = 'public'::regnamespace
      union all select from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace`,
    broken: `select format('constraint %s.%s is not validated or not enforced', conrelid::regclass, conname) as line
      from pg_constraint where connamespace = 'public'::regnamespace and not (convalidated and conenforced)
      union all select format('index %s is not valid', indexrelid::regclass) from pg_index x
      join pg_class c on c.oid = x.indexrelid where c.relnamespace = 'public'::regnamespace and not indisvalid
      union all select format('trigger %s.%s is off', tgrelid::regclass, tgname) from pg_trigger t
      join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'public'::regnamespace and tgenabled in ('D', 'R')`,
  }),
  invariant('What is only ever added to refuses to be changed', {
    all: `select from pg_trigger where tgfoid in (to_regproc('public.append_only'), to_regproc('public.keep_condition'))`,
    broken: `select format('%s can be changed: its trigger misses updates or deletions', tgrelid::regclass) as line
      from pg_trigger where tgfoid in (to_regproc('public.append_only'), to_regproc('public.keep_condition')) and (tgtype & 1 = 0 or tgtype & 2 = 0
        or tgtype & 8 = 0 or tgtype & 16 = 0)`,
  }),
  invariant('Everything that has a city keeps it', {
    all: scoped,
    broken: `select format('%s has no trigger city_is_fixed', s.relname) as line from (${scoped}) s
      where not exists (select from pg_trigger where tgrelid = s.oid and tgname = 'city_is_fixed' and tgenabled in ('O', 'A'))
      union all select format('%s may be without a city', s.relname) from (${scoped}) s
      join pg_attribute a on a.attrelid = s.oid and a.attname = 'city_id' where not a.attnotnull`,
  }),
  invariant('A slug is there once in its city, or in what it belongs to there', {
    all: `select from (${scoped}) s join pg_attribute a on a.attrelid = s.oid and a.attname = 'slug'`,
    broken: `select format('%s has no unique index over the slug and its city or what it belongs to', s.relname) as line
      from (${scoped}) s join pg_attribute a on a.attrelid = s.oid and a.attname = 'slug'
      where not exists (select from pg_index x join pg_attribute first on first.attrelid = s.oid and first.attnum = x.indkey[0]
        where x.indrelid = s.oid and x.indisunique and x.indisvalid and a.attnum = x.indkey[1] and x.indnatts = 2
          and (first.attname = 'city_id' or exists (select from pg_constraint con join (${scoped}) owner on owner.oid = con.confrelid
            where con.conrelid = s.oid and con.contype = 'f' and con.conkey[1] = first.attnum)))`,
  }),
]
