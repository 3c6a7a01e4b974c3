import { sql } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'
import { happenedAt } from './momentOf.ts'
import { sqlOf } from './sqlOf.ts'

type Event = { city: string; type: string; subject: string; data?: Record<string, unknown> }

/** Appends what happened, in the transaction in which it happened. `type` is in the past tense: `loan.requested`. */
export const appendEvent = async (
  req: PayloadRequest,
  { city, type, subject, data = {} }: Event,
): Promise<void> => {
  const db = await sqlOf(req)
  const told = req.context[happenedAt] as Date | undefined
  const at = told ? sql`${told.toISOString()}::timestamptz` : sql`default`
  await db.execute(sql`
    insert into events (city_id, type, subject_id, actor_id, data, at)
    values (${city}, ${type}, ${subject}, ${req.user?.id ?? null}, ${JSON.stringify(data)}, ${at})`)
}
