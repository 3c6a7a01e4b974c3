import { scoped } from './guarantees.ts'
import type { Invariant } from './Invariant.ts'

type Reference = { source: string; field: string; target: string; guarded: boolean }

/** Every reference from one thing of a city to another: in a column, or in the table of its lists. Adoption, which
 *  crosses cities on purpose, is the one named exception. */
const references = `
  select con.conrelid::regclass::text as source, quote_ident(col.attname) as field, con.confrelid::regclass::text as target,
    exists (select from pg_constraint own where own.conrelid = con.conrelid and own.contype = 'f'
      and own.confrelid = con.confrelid and array_length(own.conkey, 1) = 2 and col.attnum = any (own.conkey)) as guarded
  from pg_constraint con join (${scoped}) s on s.oid = con.conrelid join (${scoped}) t on t.oid = con.confrelid
  join pg_attribute col on col.attrelid = con.conrelid and col.attnum = con.conkey[1]
  where con.contype = 'f' and array_length(con.conkey, 1) = 1 and col.attname !~ '^adopted'
  order by 1, 2`

const listReferences = `
  select list.relname as list, s.oid::regclass::text as source, quote_ident(col.attname) as field,
    con.confrelid::regclass::text as target
  from pg_class list join (${scoped}) s on list.relname = s.relname || '_rels'
  join pg_constraint con on con.conrelid = list.oid and con.contype = 'f' and array_length(con.conkey, 1) = 1
  join (${scoped}) t on t.oid = con.confrelid
  join pg_attribute col on col.attrelid = list.oid and col.attnum = con.conkey[1] and col.attname <> 'parent_id'
  order by 1, 3`

export const withinCities: Invariant = {
  holds: 'No reference leaves its city',
  look: async ({ client }) => {
    const { rows: direct } = await client.query<Reference>(references)
    const { rows: lists } = await client.query<{ list: string } & Omit<Reference, 'guarded'>>(listReferences)
    const broken = direct
      .filter(({ guarded }) => !guarded)
      .map(({ source, field }) => `${source}.${field} is not kept within its city by the database`)
    for (const { source, field, target } of direct) {
      const { rows } = await client.query<{ id: string }>(
        `select a.id from ${source} a join ${target} b on b.id = a.${field} where b.city_id <> a.city_id`,
      )
      broken.push(...rows.map(({ id }) => `${source} ${id}: ${field} is of another city`))
    }
    for (const { list, source, field, target } of lists) {
      const { rows } = await client.query<{ id: string }>(
        `select a.id from ${client.escapeIdentifier(list)} l join ${source} a on a.id = l.parent_id
          join ${target} b on b.id = l.${field} where b.city_id <> a.city_id`,
      )
      broken.push(...rows.map(({ id }) => `${source} ${id}: one of its ${field} is of another city`))
    }
    return { counted: direct.length + lists.length, broken }
  },
}
