import type { Group } from '../../domains/lending/groups/rules.ts'
import type { LendingRules, Limit } from '../../domains/lending/lendingRules.ts'
import type { OpenDesk } from '../../domains/lending/opening.ts'
import { quotaWindow } from '../../domains/lending/quotaWindow.ts'
import { formatDay, formatList, formatSpan } from '../../i18n/format.ts'
import { formatMoney } from '../../kernel/money.ts'
import { today } from '../../kernel/time.ts'
import type { CityContext } from '../context.ts'

/** The rules that hold for a model, one sentence each, as its borrower reads them. `deposit` in minor units; 0: none. */
export const ruleWords = (
  context: CityContext,
  rules: LendingRules,
  { deposit, desks, groups }: { deposit: number; desks: readonly OpenDesk[]; groups: readonly Group[] },
): string[] => {
  const { t, city, language } = context
  const { maxDays, countedClosedDays, leadDays, maxAdvanceDays, minimumAge, approval } = rules
  return [
    ...onlyGroups(context, rules, groups),
    t('lending.form.ruleLongest', { count: maxDays }),
    ...closedDays(context, countedClosedDays, maxDays),
    leadDays > 0 ? t('lending.form.ruleLead', { count: leadDays }) : t('lending.form.ruleNoLead'),
    t('lending.form.ruleAdvance', { count: maxAdvanceDays }),
    ...rules.limits.flatMap((limit) => limitWords(context, limit)),
    ...groups.flatMap((group) => groupWords(context, group, rules)),
    ...(desks.some(({ visits }) => visits) ? [t('lending.form.ruleVisits')] : []),
    ...(deposit > 0
      ? [t('lending.form.ruleDeposit', { amount: formatMoney(deposit, city.currency, language) })]
      : []),
    ...(minimumAge > 0 ? [t('lending.form.ruleAge', { count: minimumAge })] : []),
    {
      always: t('lending.form.ruleApproval'),
      never: t('lending.form.ruleNoApproval'),
      'first-loan': t('lending.form.ruleFirstLoan'),
      'above-value': t('lending.form.ruleAboveValue', {
        value: formatMoney(rules.approvalAbove, city.currency, language),
      }),
    }[approval],
    ...fairness(context, rules),
  ]
}

/** Waiting, and what counts against whoever keeps others waiting. */
const fairness = ({ t, language }: CityContext, rules: LendingRules): string[] => [
  t('lending.form.ruleWaits', { hours: formatSpan(rules.offerHours, 'hour', language) }),
  t('lending.form.ruleStrikes', {
    grace: formatSpan(rules.lateGraceHours, 'hour', language),
    months: formatSpan(rules.strikeMonths, 'month', language),
  }),
  ...(rules.strikesToSuspend > 0
    ? [
        t('lending.form.ruleSuspension', {
          count: rules.strikesToSuspend,
          days: formatSpan(rules.suspendDays, 'day', language),
        }),
      ]
    : []),
  ...(rules.blockWhileOverdue ? [t('lending.form.ruleOverdue')] : []),
]

const closedDays = ({ t }: CityContext, counted: number, maxDays: number): string[] => {
  if (counted >= maxDays) return []
  return [
    counted === 0 ? t('lending.form.ruleNoClosedDays') : t('lending.form.ruleClosedDays', { count: counted }),
  ]
}

const onlyGroups = (
  { t, language }: CityContext,
  { onlyGroups: only }: LendingRules,
  groups: readonly Group[],
): string[] => {
  if (only.length === 0) return []
  const names = only.map((slug) => groups.find((group) => group.slug === slug)?.name ?? slug)
  return [t('lending.form.ruleOnlyGroups', { groups: formatList(names, language) })]
}

/** What is otherwise for a group. */
const groupWords = (
  context: CityContext,
  { name, kind, maxDays, maxOpenLoans, quotas }: Group,
  { ownMaxDays }: LendingRules,
): string[] => {
  const { t, language } = context
  if (kind !== 'members') return []
  return [
    ...(maxDays !== null && !ownMaxDays
      ? [t('lending.form.ruleGroupDays', { group: name, days: formatSpan(maxDays, 'day', language) })]
      : []),
    ...(maxOpenLoans === null
      ? []
      : [t('lending.form.ruleGroupLoans', { group: name, count: maxOpenLoans })]),
    ...quotaWords(context, name, quotas),
  ]
}

const limitWords = (context: CityContext, { category, maxOpenLoans, quotas }: Limit): string[] => {
  const { t } = context
  const what = category ? t(`lending.categories.${category}`) : t('lending.form.everything')
  const open =
    maxOpenLoans === null
      ? []
      : category
        ? [t('lending.form.ruleMaximumOfKind', { count: maxOpenLoans, category: what })]
        : [t('lending.form.ruleMaximum', { count: maxOpenLoans })]
  return [...open, ...quotaWords(context, what, quotas)]
}

const quotaWords = ({ t, city, language }: CityContext, what: string, quotas: Limit['quotas']): string[] =>
  quotas.flatMap((quota) => {
    const resets = formatDay(quotaWindow(quota, today(city.timeZone)).until, language)
    return [
      ...(quota.loans === undefined
        ? []
        : [t('lending.form.ruleQuotaLoans', { what, number: quota.loans, resets })]),
      ...(quota.days === undefined
        ? []
        : [t('lending.form.ruleQuotaDays', { what, number: quota.days, resets })]),
    ]
  })
