import type { LendingSettings, Quota } from './kind.ts'
import type { EquipmentCategory } from './rules.ts'

/** What a model says for itself; null where its kind or its city speaks. */
export type ModelRules = {
  maxDays: number | null
  leadDays: number | null
  bufferHours: number | null
  minimumAge: number | null
  approval: LendingSettings['approval'] | null
  /** slugs; only where a decision about a person is to be made */
  onlyGroups?: string[] | null
}

/** How much one person may have: of everything, or of one kind. */
export type Limit = {
  category: EquipmentCategory | null
  maxOpenLoans: number | null
  quotas: readonly Quota[]
}

/** The rules of one model: its own go before those of its kind, those before the city's. Limits do not replace each
 *  other, because they count different things: each of them holds. */
export type LendingRules = Omit<LendingSettings, 'maxOpenLoans' | 'quotas' | 'categories'> & {
  limits: readonly Limit[]
  /** whether the model itself says its longest loan */
  ownMaxDays: boolean
}

export const rulesFor = (
  { categories, maxOpenLoans, quotas, ...city }: LendingSettings,
  category: EquipmentCategory,
  model: ModelRules,
): LendingRules => {
  const { maxOpenLoans: ofKind, quotas: quotasOfKind, ...kind } = categories[category] ?? {}
  return {
    ...city,
    ...said(kind),
    ...said(model),
    ownMaxDays: model.maxDays !== null,
    limits: [
      { category: null, maxOpenLoans, quotas },
      ...(ofKind !== undefined || quotasOfKind
        ? [{ category, maxOpenLoans: ofKind ?? null, quotas: quotasOfKind ?? [] }]
        : []),
    ],
  }
}

type Said<T> = { [K in keyof T]?: NonNullable<T[K]> }

const said = <T extends object>(rules: T): Said<T> =>
  Object.fromEntries(
    Object.entries(rules).filter(([, value]) => value !== null && value !== undefined),
  ) as Said<T>
