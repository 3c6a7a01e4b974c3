import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { rowsOf } from '../../../database/reading.ts'
import { isUuid } from '../../../kernel/identifier.ts'
import { type Reportable, reportable } from './reportable.ts'

/** What somebody may report (reportable.ts); undefined for anything else. */
export const readReportable = async ({
  payload,
  ...asked
}: Reportable & { payload: Payload }): Promise<{ name: string } | undefined> => {
  if (!isUuid(asked.thing) || (asked.borrowing !== undefined && !isUuid(asked.borrowing))) return undefined
  const [found] = await rowsOf<{ name: string }>(payload, sql`select t.name ${reportable(asked)}`)
  return found
}
