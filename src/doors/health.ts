import type { IncomingMessage, ServerResponse } from 'node:http'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { migrationNames } from '../database/migrationFiles.ts'
import { rowsOf } from '../database/reading.ts'

type Readiness = { ok: true } | { ok: false; reason: 'database' | 'schema-behind' | 'schema-ahead' }

/** As this process has them: an upgrade changes the folder under one that runs. */
const known = new Set(migrationNames())

/** `health/live`: the process answers. `health/ready`: it can reach its database, which is at the newest migration this
 *  version knows and at no other. On any host name. Whatever it says, requests that come are served. */
export const serveHealth = async (
  payload: Payload,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> => {
  if (req.url === '/health/live') return answer(res, 200, { ok: true })
  if (req.url !== '/health/ready') return answer(res, 404, { ok: false })
  const readiness = await readinessOf(payload)
  answer(res, readiness.ok ? 200 : 503, readiness)
}

const answer = (res: ServerResponse, status: number, body: Readiness | { ok: false }): void => {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  res.end(JSON.stringify(body))
}

const readinessOf = async (payload: Payload): Promise<Readiness> => {
  try {
    const rows = await rowsOf<{ name: string }>(
      payload,
      sql`select name from payload_migrations where batch >= 0`,
    )
    const applied = new Set(rows.map(({ name }) => name))
    if (!applied.isSubsetOf(known)) return { ok: false, reason: 'schema-ahead' }
    return known.isSubsetOf(applied) ? { ok: true } : { ok: false, reason: 'schema-behind' }
  } catch {
    return { ok: false, reason: 'database' }
  }
}
