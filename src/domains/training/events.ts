import type { RegistrationState } from './rules.ts'

/** What is told of a registration that came to a state; nothing is told of one that is corrected to `absent`. */
export const eventOf: Partial<Record<RegistrationState, string>> = {
  cancelled: 'registration.cancelled',
  attended: 'registration.attended',
}
