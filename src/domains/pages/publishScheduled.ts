import { sql } from '@payloadcms/db-postgres'
import { type Payload, ValidationError } from 'payload'
import { inTransaction } from '../../database/inTransaction.ts'
import type { Jobs } from '../../database/queue.ts'
import { sqlOf } from '../../database/sqlOf.ts'
import { ok, type Refusal, type Result } from '../../kernel/result.ts'
import { cityOf } from '../tenancy/cityOf.ts'
import { instantOf } from './publication.ts'
import { tellUnpublished } from './tellUnpublished.ts'

/**
 * Publishes a draft whose time has come, and answers whether it did. Whoever comes second, or after the time was changed
 * or taken back, finds another time or none and does nothing: once in effect, however often it is called. What may not
 * be public, because it lacks something, stays a draft, and those who write for the city are told once.
 */
export const publishScheduled = async (
  payload: Payload,
  job: Jobs['publication'],
): Promise<Result<boolean>> => {
  try {
    return await publish(payload, job)
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error
    await inTransaction<true, Refusal>({ payload }, async (req) => {
      await tellUnpublished(req, job)
      return ok(true)
    })
    return ok(false)
  }
}

const publish = (payload: Payload, { collection, id, at }: Jobs['publication']): Promise<Result<boolean>> =>
  inTransaction({ payload }, async (req) => {
    const db = await sqlOf(req)
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`publication ${id}`}, 0))`)
    const draft = await payload.findByID({ collection, id, req, depth: 0, draft: true, disableErrors: true })
    if (draft?._status !== 'draft' || instantOf(draft.publishAt) !== at) return ok(false)
    const { languages } = await cityOf(payload, String(draft.city))
    const dated = collection === 'news' && {
      publishedAt: ('publishedAt' in draft && draft.publishedAt) || at,
    }
    await payload.update({
      collection,
      id,
      req,
      depth: 0,
      locale: languages[0],
      fallbackLocale: false,
      data: { _status: 'published', ...dated },
    } as never)
    return ok(true)
  })
