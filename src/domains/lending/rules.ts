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

/** When the desk looks at a request before it counts: at each, at none, at the first of a person, at what costs more than
 *  the city says. */
export const approvals = ['always', 'never', 'first-loan', 'above-value'] as const
export type Approval = (typeof approvals)[number]

export const unitConditions = ['new', 'good', 'worn'] as const
export const unitStates = ['available', 'repair', 'lost', 'retired'] as const

/** How a copy came back. */
export const returnConditions = ['as-lent', 'incomplete', 'damaged'] as const
export type ReturnCondition = (typeof returnConditions)[number]

/** `offered`: held for somebody who waited, until they answer; `lapsed`: they did not. */
export const loanStates = [
  'offered',
  'requested',
  'approved',
  'ready',
  'refused',
  'handed-over',
  'returned',
  'closed',
  'lost',
  'no-show',
  'cancelled',
  'lapsed',
] as const
export type LoanState = (typeof loanStates)[number]

/** States in which a copy is promised to somebody and still lies at the desk, so that another would do as well. */
export const promisedStates = ['offered', 'requested', 'approved', 'ready'] as const satisfies LoanState[]

/** States in which a loan is still something between the borrower and the desk. */
export const openStates = [...promisedStates, 'handed-over'] as const satisfies LoanState[]

/** States in which a loan keeps its copy from others; the exclusion constraint names the same (migration
 *  `waiting`). What is returned is kept until it was looked over, or its buffer is past. */
export const blockingStates = [...openStates, 'returned'] as const satisfies LoanState[]

/** From each state, the states a loan may go to. Read by the rules, the admin and the tests. */
export const loanTransitions: Record<LoanState, readonly LoanState[]> = {
  offered: ['requested', 'approved', 'lapsed', 'cancelled'],
  requested: ['approved', 'refused', 'cancelled'],
  approved: ['ready', 'handed-over', 'no-show', 'cancelled'],
  ready: ['handed-over', 'no-show', 'cancelled'],
  'handed-over': ['returned', 'lost'],
  returned: ['closed'],
  lost: ['returned', 'closed'],
  refused: [],
  closed: [],
  'no-show': [],
  cancelled: [],
  lapsed: [],
}

/** Things asked for together, and letters to say what for. */
export const mostLines = 12
export const longestPurpose = 1000

/** What the log of a copy says: a repair keeps it from borrowers for its days, an inspection was made on a day. */
export const maintenanceKinds = ['repair', 'inspection'] as const
export type MaintenanceKind = (typeof maintenanceKinds)[number]
