import { sql } from '@payloadcms/db-postgres/drizzle'

/** SQL: what the loan with the alias `l` says of its deposit (`Deposit`), as JSON. */
export const depositJson = sql`json_build_object('state', l.state, 'deposit', l.deposit::int, 'depositMethod', l.deposit_method,
  'depositTaken', l.deposit_taken::int, 'depositReturned', l.deposit_returned::int)`
