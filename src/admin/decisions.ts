import { businessTransitions, statesWithReason } from '../domains/business/rules.ts'
import { contributionTransitions } from '../domains/contributions/rules.ts'
import { reportTransitions, thingMoves } from '../domains/lending/neighbours/rules.ts'
import { loanTransitions } from '../domains/lending/rules.ts'
import { strikeTransitions, suspensionTransitions } from '../domains/lending/standing/rules.ts'

type Deciding = {
  transitions: Record<string, readonly string[]>
  /** States that are not entered without saying why */
  withReason: readonly string[]
  /** States that only the person concerned enters */
  notStaff?: readonly string[]
}

/** The collections on whose documents staff decide, with the tables that their hooks hold every door to. */
const deciding: Record<string, Deciding> = {
  // An offer is its person's to take; the desk may only withdraw it.
  loans: {
    transitions: { ...loanTransitions, offered: ['cancelled'] },
    withReason: ['refused', 'lost', 'cancelled'],
  },
  waits: { transitions: { waiting: ['left'] }, withReason: ['left'] },
  strikes: {
    transitions: strikeTransitions,
    withReason: ['active', 'withdrawn'],
    notStaff: ['appealed'],
  },
  suspensions: { transitions: suspensionTransitions, withReason: ['lifted'] },
  things: {
    transitions: Object.fromEntries(Object.entries(thingMoves).map(([state, { staff }]) => [state, staff])),
    withReason: ['hidden'],
  },
  reports: { transitions: reportTransitions, withReason: ['upheld', 'dismissed'] },
  businesses: { transitions: businessTransitions, withReason: statesWithReason },
  contributions: {
    transitions: contributionTransitions,
    withReason: ['hidden'],
    notStaff: ['withdrawn'],
  },
}

export const isDecided = (collection: string): boolean => collection in deciding

/** Where staff may move a document from its state, in the order of the table. */
export const decisionsFrom = (
  collection: string,
  state: string,
): { state: string; needsReason: boolean }[] => {
  const {
    transitions,
    withReason,
    notStaff = [],
  } = deciding[collection] ?? { transitions: {}, withReason: [] }
  return (transitions[state] ?? [])
    .filter((next) => !notStaff.includes(next))
    .map((next) => ({ state: next, needsReason: withReason.includes(next) }))
}
