import type pg from 'pg'

export type Table = { name: string; columns: string[] }

/** The tables of the portal, with the columns that hold something of their own: what PostgreSQL computes is left out. */
export const tablesOf = async (client: pg.Client): Promise<Table[]> => {
  const { rows } = await client.query<Table>(`
    select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    group by c.relname order by c.relname`)
  return rows
}

/** The columns in which an upload keeps the names of its files. */
const fileColumns = async (client: pg.Client): Promise<{ table: string; column: string }[]> => {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and not a.attisdropped and a.attname ~ '^(filename|sizes_\\w+_filename)$'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname !~ '^_'
    order by 1, 2`)
  return rows
}

/** The names of all files that rows refer to. */
export const filesNamed = async (client: pg.Client): Promise<string[]> => {
  const columns = await fileColumns(client)
  if (columns.length === 0) return []
  const { rows } = await client.query<{ name: string }>(
    `${columns
      .map(({ table, column }) => {
        const name = client.escapeIdentifier(column)
        return `select ${name} as name from ${client.escapeIdentifier(table)} where ${name} is not null`
      })
      .join(' union ')} order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** `"loans" ("id", "city_id", …)`, for COPY. */
export const listed = (client: pg.Client, { name, columns }: Table): string =>
  `${client.escapeIdentifier(name)} (${columns.map((column) => client.escapeIdentifier(column)).join(', ')})`
