import type { City } from '../tenancy/City.ts'
import { type LendingSettings, lendingSettings } from './kind.ts'

/** The city's rules of lending, defaults filled in; undefined where the city does not lend. */
export const lendingSettingsOf = (city: {
  programmes: Partial<City['programmes']>
}): LendingSettings | undefined => {
  const programme = city.programmes['lending']
  return programme?.enabled ? lendingSettings.parse(programme.settings ?? {}) : undefined
}
