import type pg from 'pg'

/** Column by column the SQL that gives its value, with the aliases of `from` in reach. */
export type Columns = Readonly<Record<string, string>>

/** Writes rows in one statement. A column that must not be empty, has no default and is not named gets the plainest
 *  value of its type, so that a new field of a collection does not end the bench. Returns how many rows were written. */
export const fill = async (
  client: pg.Client,
  table: string,
  columns: Columns,
  from: string,
): Promise<number> => {
  const whole = { ...(await plainestOf(client, table)), ...columns }
  const names = Object.keys(whole)
    .map((name) => `"${name}"`)
    .join(', ')
  const { rowCount } = await client.query(
    `insert into "${table}" (${names}) select ${Object.values(whole).join(', ')} from ${from}`,
  )
  return rowCount ?? 0
}

type Column = { name: string; type: string; udt: string }

const plainestOf = async (client: pg.Client, table: string): Promise<Columns> => {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type, udt_name as udt from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null
        and is_generated = 'NEVER'`,
    [table],
  )
  if (rows.length === 0) throw new Error(`No table ${table} to fill; expected one of the collections`)
  return Object.fromEntries(rows.map((column) => [column.name, plainest(column)]))
}

const plainest = ({ name, type, udt }: Column): string => {
  if (type === 'uuid') return 'uuidv7()'
  if (type === 'USER-DEFINED') return `(enum_range(null::"${udt}"))[1]`
  if (type.startsWith('character') || type === 'text') return name === 'id' ? 'gen_random_uuid()::text' : `''`
  if (type === 'boolean') return 'false'
  if (type === 'jsonb') return `'{}'`
  if (type.startsWith('timestamp')) return 'now()'
  return '1'
}
