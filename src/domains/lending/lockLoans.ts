import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { sqlOf } from '../../database/sqlOf.ts'
import { isPromised } from './busy.ts'
import { inSavepoint } from './inSavepoint.ts'
import type { LoanState } from './rules.ts'
import { lockLine } from './waiting/offerNext.ts'

/** Ids: of the loan, its copy and the model of that. */
type LockedLoan = { id: string; state: LoanState; unit: string; model: string }

/** Locks these loans, and with each the others of its kit, in one order for everybody: by id. Before any copy is locked
 *  (lockCopies.ts). Answers them as they are then. */
export const lockLoans = async (req: PayloadRequest, ids: readonly string[]): Promise<LockedLoan[]> => {
  if (ids.length === 0) return []
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select l.id, l.state, l.unit_id as unit, l.equipment_id as model from loans l
    join loans asked on asked.id = any(string_to_array(${ids.join()}, ',')::uuid[]) and (l.id = asked.id or l.bundle = asked.bundle)
    order by l.id for update of l`)
  // Two that were asked for may be of one kit.
  return [...new Map((rows as unknown as LockedLoan[]).map((loan) => [loan.id, loan])).values()]
}

/** Locks all that stands in the way of needing copies otherwise: the loans to which they are promised, and then the lines of
 *  these models. A loan that was promised one of them meanwhile may be held by somebody who waits for the copies: then these
 *  are let go, and it is locked first. */
export const lockForLeaving = async (
  req: PayloadRequest,
  { units, models }: { units: readonly string[]; models: readonly string[] },
): Promise<void> => {
  for (;;) {
    const locked = await lockLoans(req, await promisedOf(req, units))
    const known = new Set(locked.map(({ id }) => id))
    try {
      return await inSavepoint(req, async () => {
        await lockLine(req, models)
        if ((await promisedOf(req, units)).some((id) => !known.has(id))) throw new Newcomer()
      })
    } catch (error) {
      if (!(error instanceof Newcomer)) throw error
    }
  }
}

class Newcomer extends Error {
  override name = 'Newcomer'
}

const promisedOf = async (req: PayloadRequest, units: readonly string[]): Promise<string[]> => {
  const db = await sqlOf(req)
  const { rows } = await db.execute(sql`
    select l.id from loans l where l.unit_id = any(string_to_array(${units.join()}, ',')::uuid[])
      and ${isPromised('l')} and l.ends_at > now()`)
  return (rows as { id: string }[]).map(({ id }) => id)
}
