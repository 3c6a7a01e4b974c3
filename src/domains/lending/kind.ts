import { z } from 'zod'
import { languageCodes } from '../../i18n/languages.ts'
import type { ProgrammeKind } from '../programmes/kind.ts'
import { approvals, equipmentCategories } from './rules.ts'

export const quotaPeriods = ['week', 'month', 'year'] as const

/** How much one person may have of something within a week, a month or a year of the city's calendar. `resets`: the day of
 *  the week (1 Monday to 7), of the month (1 to 31, or its last day), or the month of the year (1 to 12) at which it
 *  starts anew. */
export const quota = z
  .strictObject({
    per: z.enum(quotaPeriods),
    loans: z.number().int().min(0).max(1000).optional(),
    days: z.number().int().min(0).max(3660).optional(),
    resets: z.number().int().min(1).max(31).default(1),
  })
  .refine(({ per, resets }) => resets <= { week: 7, month: 31, year: 12 }[per], {
    path: ['resets'],
    message: 'expected 1 to 7 of a week, 1 to 31 of a month, 1 to 12 of a year',
  })
  .refine(({ loans, days }) => loans !== undefined || days !== undefined, {
    message: 'expected loans, days or both',
  })
export type Quota = z.infer<typeof quota>

/** What one may say for the city, and otherwise for a kind of thing. */
const rules = {
  /** longest loan in days */
  maxDays: z.number().int().min(1).max(365),
  /** of each run of closed days within a loan, how many count */
  countedClosedDays: z.number().int().min(0).max(365),
  /** how far ahead a loan may begin, in days */
  maxAdvanceDays: z.number().int().min(1).max(730),
  /** how many working days of the desk before it begins */
  leadDays: z.number().int().min(0).max(60),
  /** after a return, before the next loan: for cleaning, charging, looking it over */
  bufferHours: z.number().int().min(0).max(336),
  /** loans of one person that are not over; of a kind: loans of things of that kind */
  maxOpenLoans: z.number().int().min(1).max(50),
  approval: z.enum(approvals),
  /** minor units of the city's currency: with approval `above-value`, what costs more new is approved by the desk */
  approvalAbove: z.number().int().min(0),
  /** years; 0: any age */
  minimumAge: z.number().int().min(0).max(99),
  quotas: z.array(quota).max(6),
  /** slugs of groups: nobody else borrows it */
  onlyGroups: z.array(z.string().max(120)).max(20),
}

/** What a city allows of residents who lend their own things to each other. */
const neighbours = z.strictObject({
  enabled: z.boolean().default(false),
  /** kinds of things that may be offered */
  categories: z
    .array(z.enum(equipmentCategories))
    .min(1)
    .default([...equipmentCategories]),
  /** whether a thing is public at once, or when the city has looked at it */
  moderation: z.enum(['after', 'before']).default('after'),
  /** things that one person offers at a time */
  maxThings: z.number().int().min(1).max(200).default(20),
  /** the longest that an owner may lend for, in days */
  maxDays: z.number().int().min(1).max(365).default(14),
  /** things of others that one person asks for or has at a time */
  maxBorrowings: z.number().int().min(1).max(50).default(3),
  /** parts of town as people call them: what the public learns of where a thing is */
  parts: z.array(z.string().min(1).max(80)).max(60).default([]),
  /** who is liable and who is insured, in the city's languages; without it, that the two answer to each other */
  insurance: z.partialRecord(z.enum(languageCodes), z.string().max(4000)).default({}),
})

/** A city's rules of lending. Days are days of the city's calendar. */
export const lendingSettings = z.object({
  maxDays: rules.maxDays.default(14),
  countedClosedDays: rules.countedClosedDays.default(365),
  maxAdvanceDays: rules.maxAdvanceDays.default(90),
  leadDays: rules.leadDays.default(1),
  bufferHours: rules.bufferHours.default(0),
  maxOpenLoans: rules.maxOpenLoans.default(3),
  approval: rules.approval.default('always'),
  approvalAbove: rules.approvalAbove.default(0),
  minimumAge: rules.minimumAge.default(0),
  quotas: rules.quotas.default([]),
  onlyGroups: rules.onlyGroups.default([]),
  /** how long a copy is held for whoever waited for it */
  offerHours: z.number().int().min(1).max(168).default(24),
  /** after it was due, before it is a strike */
  lateGraceHours: z.number().int().min(0).max(720).default(24),
  /** how long a strike counts */
  strikeMonths: z.number().int().min(1).max(60).default(12),
  /** how many that count suspend; 0: never by rule */
  strikesToSuspend: z.number().int().min(0).max(20).default(3),
  suspendDays: z.number().int().min(1).max(730).default(30),
  /** whether who has something that is late asks for nothing new */
  blockWhileOverdue: z.boolean().default(true),
  /** whether residents lend their own things, and which */
  neighbours: neighbours.prefault({}),
  /** what is otherwise for one kind of thing */
  categories: z.partialRecord(z.enum(equipmentCategories), z.strictObject(rules).partial()).default({}),
})
export type LendingSettings = z.infer<typeof lendingSettings>

export const lending = {
  kind: 'lending',
  path: 'equipment',
  collections: [
    'equipment',
    'units',
    'desks',
    'loans',
    'maintenance',
    'strikes',
    'suspensions',
    'waits',
    'groups',
    'group-members',
    'things',
    'borrowings',
    'handovers',
    'reports',
  ],
  events: [
    'loan.requested',
    'loan.approved',
    'loan.refused',
    'loan.handed-over',
    'loan.returned',
    'loan.cancelled',
    'loan.ready',
    'loan.closed',
    'loan.lost',
    'loan.no-show',
    'loan.copy-changed',
    'loan.days-changed',
    'loan.change-asked',
    'loan.change-refused',
    'loan.declined',
    'loan.deposit-taken',
    'loan.deposit-returned',
    'unit.added',
    'unit.moved',
    'unit.state-changed',
    'unit.condition-changed',
    'unit.inspected',
    'unit.repair-planned',
    'unit.repair-changed',
    'unit.repair-cancelled',
    'loan.offered',
    'loan.lapsed',
    'wait.joined',
    'wait.offered',
    'wait.taken',
    'wait.lapsed',
    'wait.left',
    'strike.given',
    'strike.appealed',
    'strike.upheld',
    'strike.withdrawn',
    'suspension.given',
    'suspension.lifted',
    'thing.offered',
    'thing.changed',
    'thing.moved',
    'borrowing.requested',
    'borrowing.proposed',
    'borrowing.accepted',
    'borrowing.declined',
    'borrowing.cancelled',
    'borrowing.lapsed',
    'borrowing.not-taken',
    'borrowing.handed-over',
    'borrowing.returned',
    'borrowing.closed',
    'borrowing.confirmed',
    'report.made',
    'report.upheld',
    'report.dismissed',
  ],
  notices: [
    'loanRequested',
    'loansRequested',
    'loanApproved',
    'loanReady',
    'loanRefused',
    'loanCancelled',
    'loanChanged',
    'loanChangeRefused',
    'loanLost',
    'loanNoShow',
    'loanTomorrow',
    'loanDueTomorrow',
    'loanDueToday',
    'loansOverdue',
    'loanAtRisk',
    'waitOffered',
    'offerLapsed',
    'waitInVain',
    'waitRemoved',
    'strikeGiven',
    'appealDecided',
    'suspended',
    'suspensionLifted',
    'borrowingRequested',
    'borrowingAgreed',
    'borrowingAccepted',
    'borrowingDeclined',
    'borrowingTurnedAway',
    'borrowingProposed',
    'borrowingLeft',
    'borrowingCancelled',
    'borrowingLapsed',
    'borrowingNotTaken',
    'borrowingConfirm',
    'borrowingReturned',
    'borrowingTomorrow',
    'borrowingDelayed',
    'borrowingDue',
    'borrowingOverdue',
    'thingPublished',
    'thingHidden',
    'thingPaused',
    'thingLetIn',
    'reportDecided',
  ],
  settings: lendingSettings,
} as const satisfies ProgrammeKind
