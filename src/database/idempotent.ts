import { createHash } from 'node:crypto'
import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { type Refusal, type Result, refuse } from '../kernel/result.ts'
import { sqlOf } from './sqlOf.ts'

type Request = {
  actor: string
  key: string
  operation: string
  body: unknown
  /** Operations of the same name wait for each other until the transaction ends. */
  lock?: string
}

/** Answers the same request once. The key is taken in the transaction of the operation, so that a second request with
 *  it waits for the first: same key and same body → the first one's answer; same key and another body → refused
 *  (`key-reused`, 422). A refused operation is rolled back and with it its key, so that it may be tried again. */
export const idempotent = async <T, R extends Refusal>(
  req: PayloadRequest,
  { actor, key, operation, body, lock }: Request,
  act: () => Promise<Result<T, R>>,
): Promise<Result<T, R | Refusal>> => {
  const db = await sqlOf(req)
  const hash = createHash('sha256')
    .update(JSON.stringify([operation, body]))
    .digest('hex')
  const locked =
    lock === undefined
      ? sql``
      : sql`from (select pg_advisory_xact_lock(hashtextextended(${lock}, 0))) as held`
  const taken = await db.execute(sql`
    insert into idempotency_keys (actor, key, operation, body_hash)
    select ${actor}, ${key}, ${operation}, ${hash} ${locked}
    on conflict (actor, key) do nothing`)
  if (taken.rowCount === 0) {
    const { rows } = await db.execute(sql`
      select body_hash as hash, answer from idempotency_keys where actor = ${actor} and key = ${key}`)
    const first = rows[0] as { hash: string; answer: T } | undefined
    return first?.hash === hash ? { ok: true, value: first.answer } : refuse('key-reused', 422)
  }
  const result = await act()
  if (result.ok) {
    await db.execute(sql`
      update idempotency_keys set answer = ${JSON.stringify(result.value)}::jsonb where actor = ${actor} and key = ${key}`)
  }
  return result
}
