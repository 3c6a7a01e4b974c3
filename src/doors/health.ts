import type { IncomingMessage, ServerResponse } from 'node:http'
import { sql } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'
import { adapterOf } from '../database/sqlOf.ts'

/** `health/live`: the process answers. `health/ready`: it can reach its database. On any host name. */
export const serveHealth = async (
  payload: Payload,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> => {
  const live = req.url === '/health/live'
  const ready = req.url === '/health/ready' && (await reaches(payload))
  const status = live || ready ? 200 : req.url === '/health/ready' ? 503 : 404
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
  res.end(JSON.stringify({ ok: status === 200 }))
}

const reaches = async (payload: Payload): Promise<boolean> => {
  try {
    await adapterOf(payload).drizzle.execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}
