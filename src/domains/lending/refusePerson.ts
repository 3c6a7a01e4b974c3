import { type Refusal, refuse } from '../../kernel/result.ts'
import { addDays, type Day, daysBetween } from '../../kernel/time.ts'
import { lackOf } from '../programmes/attestations.ts'
import { organisationsOf } from './groups/rules.ts'
import type { LoanQuestion, PersonsLoan } from './loanQuestion.ts'
import { quotaWindow, type Window } from './quotaWindow.ts'
import { refuseLack } from './refuseLack.ts'
import { type LoanState, openStates } from './rules.ts'

type Refused = { ok: false } & Refusal

/**
 * What stands against a person who asks, whatever the desk and the copy. Refuses, each 422: `suspended`, `overdue-first`,
 * `not-in-organisation`, `members-only`, `members-only-as`: they may in the name of an organisation; what `refuseLack` refuses,
 * `age-not-declared`, `too-many-loans`, `too-many-loans-of-kind`, `quota-loans`, `quota-days`.
 */
export const refusePerson = (question: LoanQuestion): Refused | undefined => {
  const { rules, ofAge, standing } = question
  if (standing.suspendedUntil) {
    const until = standing.suspendedUntil
    return refuse('suspended', 422, { details: { until, from: addDays(until, 1) } })
  }
  if (rules.blockWhileOverdue && standing.overdue)
    return refuse('overdue-first', 422, { details: { what: standing.overdue } })
  const outside = refuseOutside(question) ?? refuseUntrained(question)
  if (outside) return outside
  if (rules.minimumAge > 0 && !ofAge)
    return refuse('age-not-declared', 422, {
      details: { count: rules.minimumAge },
      fields: { ofAge: 'age-not-declared' },
    })
  return rules.limits.map((limit) => refuseOver(limit, question)).find(Boolean)
}

const refuseOutside = ({ acting, rules, firstDay }: LoanQuestion): Refused | undefined => {
  const { groups, known } = acting
  const fields = { organisation: 'not-in-organisation' }
  if (acting.denied) return refuse('not-in-organisation', 422, { fields })
  const only = rules.onlyGroups
  if (only.length === 0 || groups.some(({ slug }) => only.includes(slug))) return undefined
  const names = only.map((slug) => known.find((group) => group.slug === slug)?.name ?? slug)
  const [instead] = organisationsOf(acting, firstDay, only)
  return instead
    ? refuse('members-only-as', 422, { details: { groups: names, instead: instead.name } })
    : refuse('members-only', 422, { details: { groups: names } })
}

/** It has to be valid on the day on which the thing is picked up. */
const refuseUntrained = ({ prerequisites, firstDay }: LoanQuestion): Refused | undefined => {
  for (const prerequisite of prerequisites) {
    const lack = lackOf(prerequisite, firstDay)
    if (lack) return refuseLack(prerequisite, lack)
  }
  return undefined
}

const refuseOver = (
  { category, maxOpenLoans, quotas }: LoanQuestion['rules']['limits'][number],
  { loans, firstDay, lastDay }: LoanQuestion,
): Refused | undefined => {
  const counted = loans.filter((loan) => happens(loan) && (category === null || loan.category === category))
  const open = counted.filter(isOpen).length
  if (maxOpenLoans !== null && open >= maxOpenLoans)
    return refuse(category ? 'too-many-loans-of-kind' : 'too-many-loans', 422, {
      details: { count: maxOpenLoans, ...(category && { category }) },
    })
  for (const quota of quotas) {
    const window = quotaWindow(quota, firstDay)
    const begun = counted.filter((loan) => window.from <= loan.firstDay && loan.firstDay < window.until)
    if (quota.loans !== undefined && begun.length >= quota.loans)
      return refuse('quota-loans', 422, { details: { count: quota.loans, resets: window.until } })
    if (quota.days === undefined) continue
    for (const one of windowsOf(quota, firstDay, lastDay)) {
      const used = [...counted, { firstDay, lastDay }].reduce((sum, loan) => sum + daysIn(one, loan), 0)
      if (used > quota.days)
        return refuse('quota-days', 422, { details: { count: quota.days, resets: one.until } })
    }
  }
  return undefined
}

const windowsOf = (quota: Parameters<typeof quotaWindow>[0], firstDay: Day, lastDay: Day): Window[] => {
  const windows = [quotaWindow(quota, firstDay)]
  for (let last = windows[0]; last && last.until <= lastDay; ) {
    last = quotaWindow(quota, last.until)
    windows.push(last)
  }
  return windows
}

const daysIn = ({ from, until }: Window, { firstDay, lastDay }: { firstDay: Day; lastDay: Day }): number => {
  const first = firstDay > from ? firstDay : from
  const last = lastDay < addDays(until, -1) ? lastDay : addDays(until, -1)
  return Math.max(0, daysBetween(first, last) + 1)
}

/** What was refused, never answered, or cancelled before it began, took nothing from anybody. */
export const happens = ({ state }: PersonsLoan): boolean =>
  state !== 'refused' && state !== 'cancelled' && state !== 'lapsed'

const isOpen = ({ state, past }: PersonsLoan): boolean =>
  state === 'handed-over' || (!past && (openStates as readonly LoanState[]).includes(state))
