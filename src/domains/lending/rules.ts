export const equipmentCategories = [
  'camera',
  'sound',
  'light',
  'projection',
  'tool',
  'craft',
  'computing',
  'outdoor',
] as const
export type EquipmentCategory = (typeof equipmentCategories)[number]

export const unitConditions = ['new', 'good', 'worn'] as const
export const unitStates = ['available', 'repair', 'retired'] as const

export const loanStates = [
  'requested',
  'approved',
  'refused',
  'handed-over',
  'returned',
  'cancelled',
] as const
export type LoanState = (typeof loanStates)[number]

/** States in which a loan keeps its copy from others; the exclusion constraint names the same (migration
 *  `guarantees`). */
export const blockingStates = ['requested', 'approved', 'handed-over'] as const satisfies LoanState[]

/** From each state, the states a loan may go to. Read by the rules, the admin and the tests. */
export const loanTransitions: Record<LoanState, readonly LoanState[]> = {
  requested: ['approved', 'refused', 'cancelled'],
  approved: ['handed-over', 'cancelled'],
  'handed-over': ['returned'],
  refused: [],
  returned: [],
  cancelled: [],
}
