import { sql } from '@payloadcms/db-postgres'
import { createLocalReq, type Payload, type PayloadRequest, ValidationError } from 'payload'
import { appendEvent } from '../../../database/appendEvent.ts'
import { inTransaction } from '../../../database/inTransaction.ts'
import { refusalOf } from '../../../database/refusalOf.ts'
import { sqlOf } from '../../../database/sqlOf.ts'
import { sqlStateOf } from '../../../database/sqlState.ts'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Day } from '../../../kernel/time.ts'
import type { Pack } from './Pack.ts'
import type { Place, Problem } from './problem.ts'
import type { Decision } from './write/decideEntry.ts'
import { writeApplied } from './write/packEntries.ts'
import { type Plan, planOf, type Step } from './write/plan.ts'
import { readStored, storedHash } from './write/stored.ts'
import { type Writing, writeEntry, writeLate } from './write/writeEntry.ts'

export type Applying = {
  payload: Payload
  pack: Pack
  /** The city's day: relative days count from it. */
  today: Day
  /** Overwrite what people changed since the last apply. */
  force?: boolean
  /** Refuse where there is a city of that name already; else do this with the new one, in the same transaction. */
  asNew?: (req: PayloadRequest, city: string) => Promise<void>
  /** Say what would be done, and do nothing. */
  dryRun?: boolean
  onProgress?: (progress: { done: number; total: number; path: string }) => void
}

export type ApplyReport = {
  /** How many entries were (or with `dryRun` would be) treated in each way. */
  counts: Record<CountName, number>
  /** Each entry that is not unchanged, and where in the pack it stands. */
  entries: { path: string; decision: Decision; source: Place }[]
}
export type CountName = 'created' | 'updated' | 'unchanged' | 'kept'
export type PackRefusal = Refusal & { problems: Problem[] }

/**
 * Writes a pack into the deployment: all of it or nothing, files included. Applying the same pack again changes nothing,
 * also on a later day; what people changed since is kept and reported, unless `force`.
 *
 * Refuses `pack-refused` with the place in the pack when a rule of the portal or a guarantee of the database forbids an
 * entry; `slug-taken` (409) with `asNew`.
 */
export const applyPack = async (applying: Applying): Promise<Result<ApplyReport, PackRefusal>> => {
  const { payload, pack, today, force = false, dryRun = false } = applying
  const planning = { pack, today, force }
  if (dryRun) return ok(reportOf(await planOf(await createLocalReq({}, payload), planning)))
  return inTransaction<ApplyReport, PackRefusal>({ payload }, async (req) => {
    const db = await sqlOf(req)
    // Cleaning a large picture takes longer than a transaction may otherwise wait.
    await db.execute(sql`set local idle_in_transaction_session_timeout = '5min'`)
    await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pack ${pack.city.slug}`}, 0))`)
    const plan = await planOf(req, planning)
    if (applying.asNew && plan.city) {
      return { ...refuse('slug-taken', 409, { fields: { slug: 'slug-taken' } }), problems: [] }
    }
    return write(req, applying, plan)
  })
}

const write = async (
  req: PayloadRequest,
  { pack, asNew, onProgress }: Applying,
  plan: Plan,
): Promise<Result<ApplyReport, PackRefusal>> => {
  const steps = plan.steps.filter(({ decision }) => decision === 'create' || decision === 'update')
  const writing: Writing = { req, languages: pack.languages, city: plan.city, ids: plan.ids }
  for (const [done, step] of steps.entries()) {
    onProgress?.({ done, total: steps.length, path: step.entry.path })
    const failed = await attempt(step, async () => {
      const id = await writeEntry(writing, step)
      writing.ids.set(step.entry.path, id)
      if (step.entry.collection === 'cities') writing.city = id
    })
    if (failed) return failed
  }
  for (const step of steps) {
    const failed = await attempt(step, () => writeLate(writing, step, idOf(writing, step)))
    if (failed) return failed
  }
  if (writing.city) await asNew?.(req, writing.city)
  if (writing.city && steps.length > 0) await remember(writing, writing.city, steps)
  onProgress?.({ done: steps.length, total: steps.length, path: '' })
  const report = reportOf(plan)
  if (writing.city && steps.length > 0) {
    await appendEvent(req, {
      city: writing.city,
      type: 'pack.applied',
      subject: writing.city,
      data: report.counts,
    })
  }
  return ok(report)
}

/** An expected failure as a refusal that names the place in the pack; what may succeed when tried again is thrown on. */
const attempt = async (
  { entry }: Step,
  act: () => Promise<void>,
): Promise<({ ok: false } & PackRefusal) | undefined> => {
  try {
    await act()
    return undefined
  } catch (error) {
    const state = sqlStateOf(error)
    if (state?.code === '40P01' || state?.code === '40001') throw error
    const said =
      error instanceof ValidationError
        ? error.data.errors.map(({ path, message }) => `"${path}" of ${entry.path}: ${message}`)
        : refusalOf(error) && [`${entry.path} is refused by the database: ${state?.message}`]
    if (!said) throw new Error(`Writing ${entry.path} failed`, { cause: error })
    const problems = said.map((message) => ({ ...entry.source, message }))
    return { ...refuse('pack-refused', 422), problems }
  }
}

/** Reads back what was written, so that a later apply knows what people changed since. */
const remember = async (writing: Writing, city: string, steps: readonly Step[]): Promise<void> => {
  const collections = new Set(steps.map(({ entry }) => entry.collection))
  const stored = await readStored(writing.req, city, collections)
  const applied = steps.map((step) => {
    const { entry, mark } = step
    const id = idOf(writing, step)
    const document = stored.get(entry.collection)?.get(id)
    if (!document) throw new Error(`${entry.path} was written but is not there`)
    return {
      path: entry.path,
      collection: entry.collection,
      id,
      mark,
      storedHash: storedHash(entry, document),
    }
  })
  await writeApplied(writing.req, city, applied)
}

const idOf = ({ ids }: Writing, { entry }: Step): string => {
  const id = ids.get(entry.path)
  if (id === undefined) throw new Error(`${entry.path} has no id after it was written`)
  return id
}

const countNames: Record<Decision, CountName> = {
  create: 'created',
  update: 'updated',
  unchanged: 'unchanged',
  kept: 'kept',
}

const reportOf = ({ steps }: Plan): ApplyReport => {
  const counts: ApplyReport['counts'] = { created: 0, updated: 0, unchanged: 0, kept: 0 }
  for (const { decision } of steps) counts[countNames[decision]] += 1
  const entries = steps
    .filter(({ decision }) => decision !== 'unchanged')
    .map(({ entry, decision }) => ({ path: entry.path, decision, source: entry.source }))
  return { counts, entries }
}
