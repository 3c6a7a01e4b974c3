import type { Refusal } from '../kernel/result.ts'
import { refuse } from '../kernel/result.ts'
import { sqlStateOf } from './sqlState.ts'

/** What the database guarantees, by the name of the constraint, as the refusal a person is told. */
const named: Record<string, { reason: string; status: Refusal['status'] }> = {
  loans_unit_is_free: { reason: 'unit-on-loan', status: 409 },
  loans_unit_of_their_groups: { reason: 'unit-on-loan', status: 409 },
  loans_unit_not_in_maintenance: { reason: 'unit-on-loan', status: 409 },
  borrowings_days_are_free: { reason: 'thing-taken', status: 409 },
  waits_one_per_model: { reason: 'already-waiting', status: 409 },
  sessions_seats_not_exceeded: { reason: 'session-full', status: 409 },
  registrations_one_per_person: { reason: 'already-registered', status: 409 },
  city_is_fixed: { reason: 'city-fixed', status: 422 },
}

const general: Record<string, { reason: string; status: Refusal['status'] }> = {
  '23P01': { reason: 'taken-meanwhile', status: 409 },
  '23505': { reason: 'exists-already', status: 409 },
  '23503': { reason: 'still-referenced', status: 409 },
  '23514': { reason: 'not-allowed', status: 422 },
  '23502': { reason: 'missing', status: 422 },
}

/** The refusal behind a database error, or nothing if the error is none that was expected. */
export const refusalOf = (error: unknown): ({ ok: false } & Refusal) | undefined => {
  const state = sqlStateOf(error)
  if (!state) return undefined
  const { reason, status } = named[state.constraint ?? ''] ?? general[state.code] ?? {}
  return reason && status ? refuse(reason, status) : undefined
}
