import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts'
import type { TrainingSettings } from './kind.ts'

export type RegistrationQuestion = {
  settings: TrainingSettings
  now: Date
  session: { state: 'scheduled' | 'cancelled'; startsAt: Date; seats: number; taken: number }
  /** whether the person has a seat in this session already */
  registered: boolean
  /** the person's seats in sessions of the city that have not begun */
  openRegistrations: number
}

/** The last instant at which one may take a seat. Hours are hours that pass, also in the night in which clocks change. */
export const closingOf = (startsAt: Date, { closesHoursBefore }: TrainingSettings): Date =>
  new Date(startsAt.getTime() - closesHoursBefore * 3_600_000)

/**
 * Whether a person may take a seat, by the rules of the city. Touches nothing. Refuses `session-cancelled` (422),
 * `session-begun` (422), `registration-closed` (422), `already-registered` (409), `session-full` (409),
 * `too-many-registrations` (422).
 */
export const decideRegistration = (question: RegistrationQuestion): Result<true, Refusal> => {
  const { settings, now, session, registered, openRegistrations } = question
  if (session.state === 'cancelled') return refuse('session-cancelled', 422)
  if (session.startsAt <= now) return refuse('session-begun', 422)
  if (registered) return refuse('already-registered', 409)
  if (closingOf(session.startsAt, settings) <= now) {
    return refuse('registration-closed', 422, { details: { count: settings.closesHoursBefore } })
  }
  if (session.taken >= session.seats) return refuse('session-full', 409)
  if (openRegistrations >= settings.maxOpenRegistrations) {
    return refuse('too-many-registrations', 422, { details: { count: settings.maxOpenRegistrations } })
  }
  return ok(true)
}
