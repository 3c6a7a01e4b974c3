import type { Day } from '../../../kernel/time.ts'
import type { Quota } from '../kind.ts'
import type { LendingRules } from '../lendingRules.ts'

/** `members`: whoever belongs to it borrows by its rules; `organisation`: whoever belongs to it may borrow in its name. */
export const groupKinds = ['members', 'organisation'] as const
export type GroupKind = (typeof groupKinds)[number]

/** A group of borrowers. What it does not say for itself is null, and holds as for everybody. */
export type Group = {
  id: string
  slug: string
  name: string
  kind: GroupKind
  /** of an organisation: slug of the group whose rules it has too */
  partOf: string | null
  maxDays: number | null
  maxOpenLoans: number | null
  quotas: readonly Quota[]
  /** the last day on which whoever asks belongs to it; null: they do not */
  until: Day | null
}

/** As whom somebody asks: for themselves, or in the name of an organisation. */
export type Acting = {
  organisation: Group | null
  /** in the name of an organisation to which they do not belong */
  denied: boolean
  /** the groups whose rules and copies are theirs */
  groups: readonly Group[]
  /** whatever groups were read, by which refusals name them and say what would work */
  known: readonly Group[]
}

/** Somebody of whom no group is known. */
export const inNoGroup: Acting = { organisation: null, denied: false, groups: [], known: [] }

/** The groups as which somebody borrows from a day on. For themselves it is those they belong to then; in the name of an
 *  organisation it is that one and the group it is part of, and nothing of their own. `organisation`: slug. */
export const actingAs = (known: readonly Group[], organisation: string | undefined, day: Day): Acting => {
  const belongs = ({ until }: Group): boolean => until !== null && until >= day
  if (!organisation) {
    const groups = known.filter((group) => group.kind === 'members' && belongs(group))
    return { organisation: null, denied: false, groups, known }
  }
  const own = known.find(({ kind, slug }) => kind === 'organisation' && slug === organisation)
  if (!own || !belongs(own)) return { organisation: null, denied: true, groups: [], known }
  const groups = known.filter(({ slug }) => slug === own.slug || slug === own.partOf)
  return { organisation: own, denied: false, groups, known }
}

/** Whether a copy is theirs to have: one of the general pool (null), or of a group of theirs (its slug). */
export const mayHave = (pool: string | null, { groups }: Acting): boolean =>
  pool === null || groups.some(({ slug }) => slug === pool)

/** The organisations of theirs in whose name they could have what is for these groups alone, or any. */
export const organisationsOf = ({ known }: Acting, day: Day, only: readonly string[] = []): Group[] =>
  known.filter(
    ({ kind, until, slug, partOf }) =>
      kind === 'organisation' &&
      until !== null &&
      until >= day &&
      (only.length === 0 || only.includes(slug) || (partOf !== null && only.includes(partOf))),
  )

/**
 * The rules of a model as they hold for somebody. What a group says of the longest loan goes before the kind and the city,
 * not before the model; what it says of how many loans, before the city's. Of several groups the most generous holds.
 */
export const rulesAs = (rules: LendingRules, { groups }: Acting): LendingRules => {
  const most = (field: 'maxDays' | 'maxOpenLoans'): number | null =>
    groups.reduce<number | null>((found, group) => max(found, group[field]), null)
  const [maxDays, maxOpenLoans] = [most('maxDays'), most('maxOpenLoans')]
  const quotas = quotasOf(groups)
  return {
    ...rules,
    maxDays: rules.ownMaxDays ? rules.maxDays : (maxDays ?? rules.maxDays),
    limits: rules.limits.map((limit) =>
      limit.category === null
        ? { ...limit, maxOpenLoans: maxOpenLoans ?? limit.maxOpenLoans, quotas: quotas ?? limit.quotas }
        : limit,
    ),
  }
}

const max = (one: number | null, other: number | null): number | null =>
  one === null ? other : other === null ? one : Math.max(one, other)

/** Of each period the most generous quota; none where a group that says quotas leaves it open. Undefined where no group says any. */
const quotasOf = (groups: readonly Group[]): Quota[] | undefined => {
  const saying = groups.filter(({ quotas }) => quotas.length > 0)
  const [first, ...others] = saying
  if (!first) return undefined
  return first.quotas.flatMap((quota) => {
    const like = others.map(({ quotas }) => quotas.find(({ per }) => per === quota.per))
    if (like.some((one) => one === undefined)) return []
    const all = [quota, ...like.filter((one) => one !== undefined)]
    const least = (field: 'loans' | 'days'): number | undefined => {
      const said = all.map((one) => one[field])
      return said.some((one) => one === undefined) ? undefined : Math.max(...said.map((one) => one ?? 0))
    }
    const [loans, days] = [least('loans'), least('days')]
    if (loans === undefined && days === undefined) return []
    return [
      {
        per: quota.per,
        resets: quota.resets,
        ...(loans !== undefined && { loans }),
        ...(days !== undefined && { days }),
      },
    ]
  })
}
