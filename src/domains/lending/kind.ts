import { z } from 'zod'
import type { ProgrammeKind } from '../programmes/kind.ts'

/** A city's rules of lending. Days are days of the city's calendar. */
export const lendingSettings = z.object({
  maxDays: z.number().int().min(1).max(365).default(14),
  maxAdvanceDays: z.number().int().min(1).max(730).default(90),
  leadDays: z.number().int().min(0).max(60).default(1),
  maxOpenLoans: z.number().int().min(1).max(50).default(3),
  approval: z.enum(['always', 'never']).default('always'),
})
export type LendingSettings = z.infer<typeof lendingSettings>

export const lending = {
  kind: 'lending',
  path: 'equipment',
  collections: ['equipment', 'units', 'desks', 'loans'],
  events: [
    'loan.requested',
    'loan.approved',
    'loan.refused',
    'loan.handed-over',
    'loan.returned',
    'loan.cancelled',
    'loan.copy-changed',
  ],
  notices: ['loanRequested', 'loanApproved', 'loanRefused', 'loanCancelled'],
  settings: lendingSettings,
} as const satisfies ProgrammeKind
