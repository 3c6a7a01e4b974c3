import type { AfterErrorHook } from 'payload'
import { type Refusal, refuse } from '../kernel/result.ts'
import { refusalOf } from './refusalOf.ts'
import { sqlStateOf } from './sqlState.ts'

/** At Payload's own doors (REST, admin): a guarantee of the database answers as the refusal it is, not as a 500. */
export const refusalResponse: AfterErrorHook = ({ error, req }) => {
  const refusal = refusalAtDoor(error)
  if (!refusal) return undefined
  const message = req.t(`communal:${refusal.reason}` as never)
  return { status: refusal.status, response: { errors: [{ name: refusal.reason, message }] } }
}

/** As `refusalOf`. A deadlock, which operations try again (inTransaction.ts), is here for whoever asked to try again. */
export const refusalAtDoor = (error: unknown): ({ ok: false } & Refusal) | undefined => {
  const code = sqlStateOf(error)?.code
  return code === '40P01' || code === '40001' ? refuse('crossed', 409) : refusalOf(error)
}
