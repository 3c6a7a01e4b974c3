/** `waiting`: the city looks first; `paused`: its owner lends it to nobody for a while; `hidden`: the city took it out. */
export const thingStates = ['waiting', 'offered', 'paused', 'hidden', 'withdrawn'] as const
export type ThingState = (typeof thingStates)[number]

/** From each state, the states a thing may go to, and who takes it there: its owner, or staff of the city. It waits again when
 *  its owner says something else of it where the city looks first. */
export const thingMoves = {
  waiting: { owner: ['withdrawn'], staff: ['offered', 'hidden'] },
  offered: { owner: ['paused', 'withdrawn', 'waiting'], staff: ['hidden'] },
  paused: { owner: ['offered', 'withdrawn', 'waiting'], staff: ['hidden'] },
  hidden: { owner: ['withdrawn'], staff: ['offered'] },
  withdrawn: { owner: [], staff: [] },
} as const satisfies Record<ThingState, Record<'owner' | 'staff', readonly ThingState[]>>

const movesFrom = (state: ThingState): readonly ThingState[] => [
  ...thingMoves[state].owner,
  ...thingMoves[state].staff,
]

/** The same, whoever takes it there. */
export const thingTransitions: Record<ThingState, readonly ThingState[]> = {
  waiting: movesFrom('waiting'),
  offered: movesFrom('offered'),
  paused: movesFrom('paused'),
  hidden: movesFrom('hidden'),
  withdrawn: movesFrom('withdrawn'),
}

/** When the owner looks at a request before it counts: at each, at those of people who never had anything of theirs, at none. */
export const thingApprovals = ['always', 'first-time', 'never'] as const
export type ThingApproval = (typeof thingApprovals)[number]

/** `lapsed`: nobody answered; `not-taken`: it was agreed, and its days passed without either saying that it went over; `returned`: its owner has it back; `closed`: both said so, or the borrower left it at that. */
export const borrowingStates = [
  'requested',
  'accepted',
  'declined',
  'cancelled',
  'lapsed',
  'not-taken',
  'handed-over',
  'returned',
  'closed',
] as const
export type BorrowingState = (typeof borrowingStates)[number]

export const borrowingTransitions: Record<BorrowingState, readonly BorrowingState[]> = {
  requested: ['accepted', 'declined', 'cancelled', 'lapsed'],
  accepted: ['handed-over', 'cancelled', 'not-taken'],
  declined: [],
  cancelled: [],
  lapsed: [],
  'not-taken': [],
  'handed-over': ['returned'],
  returned: ['closed'],
  closed: [],
}

/** States in which the days of a thing are somebody's; the exclusion constraint names the same (migration `neighbours`). */
export const blockingStates = ['requested', 'accepted', 'handed-over'] as const satisfies BorrowingState[]

/** States in which the two know each other's address and the place where they meet. */
export const acquaintedStates = ['accepted', 'handed-over'] as const satisfies BorrowingState[]

export const isAcquainted = (state: BorrowingState): boolean =>
  (acquaintedStates as readonly BorrowingState[]).includes(state)

/** States in which a borrower knows who the owner is, not only under which name they lend in public. */
export const introducedStates: readonly BorrowingState[] = ['accepted', 'handed-over', 'returned', 'closed']

export const isIntroduced = (state: BorrowingState): boolean => introducedStates.includes(state)

/** The two between whom a thing goes to and fro. */
export const sides = ['owner', 'borrower'] as const
export type Side = (typeof sides)[number]
export const otherSide: Record<Side, Side> = { owner: 'borrower', borrower: 'owner' }

/** What each of the two confirms. */
export const handoverMoments = ['handed-over', 'returned'] as const
export type HandoverMoment = (typeof handoverMoments)[number]

/** How a thing looks to whoever confirms: as it was said to be, or not. */
export const handoverConditions = ['as-said', 'incomplete', 'damaged'] as const
export type HandoverCondition = (typeof handoverConditions)[number]

export const reportKinds = [
  'unsafe',
  'not-allowed',
  'not-as-described',
  'not-returned',
  'damaged',
  'conduct',
  'other',
] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportStates = ['open', 'upheld', 'dismissed'] as const
export type ReportState = (typeof reportStates)[number]

export const reportTransitions: Record<ReportState, readonly ReportState[]> = {
  open: ['upheld', 'dismissed'],
  upheld: [],
  dismissed: [],
}

/** Characters. */
export const longest = {
  name: 120,
  description: 4000,
  terms: 2000,
  place: 300,
  message: 1000,
  note: 2000,
} as const
export const mostPlaces = 3

/** Days within which an owner answers; then the request lapses and the days are free again. */
export const answerDays = 3
/** Days after the last one within which either may still say that it went over; then it was not taken. */
export const takingDays = 3
/** Days before the first one from which its borrower is warned that the thing is still out, though it should be back. */
export const warningDays = 2
/** Days within which a borrower may add how it came back; then it is closed. */
export const objectionDays = 14
/** Requests of a person to one owner that wait for an answer, or had none within `silenceDays`: each keeps days from others. */
export const mostUnanswered = 2
export const silenceDays = 14
/** Requests of a person within a day and a night: each is a mail to somebody. */
export const mostAskedDaily = 10
/** Days ahead that one may ask for. */
export const furthestAhead = 180
