export const moduleLevels = ['beginner', 'intermediate', 'advanced'] as const
export type ModuleLevel = (typeof moduleLevels)[number]

export const registrationStates = ['registered', 'cancelled', 'attended', 'absent'] as const
export type RegistrationState = (typeof registrationStates)[number]

/** From each state, the states a registration may go to. Staff correct attendance; a cancelled seat is given away. */
export const registrationTransitions: Record<RegistrationState, readonly RegistrationState[]> = {
  registered: ['cancelled', 'attended', 'absent'],
  attended: ['absent'],
  absent: ['attended'],
  cancelled: [],
}
