import type { AfterErrorHook } from 'payload'
import { refusalOf } from './refusalOf.ts'

/** At Payload's own doors (REST, admin): a guarantee of the database answers as the refusal it is, not as a 500. */
export const refusalResponse: AfterErrorHook = ({ error, req }) => {
  const refusal = refusalOf(error)
  if (!refusal) return undefined
  const message = req.t(`communal:${refusal.reason}` as never)
  return { status: refusal.status, response: { errors: [{ name: refusal.reason, message }] } }
}
