import type { City } from '../../tenancy/City.ts'
import type { LendingSettings } from '../kind.ts'
import { lendingSettingsOf } from '../settingsOf.ts'

export type NeighbourSettings = LendingSettings['neighbours']

/** The city's rules for lending among residents; undefined where it wants none. */
export const neighbourSettingsOf = (city: {
  programmes: Partial<City['programmes']>
}): NeighbourSettings | undefined => {
  const settings = lendingSettingsOf(city)?.neighbours
  return settings?.enabled ? settings : undefined
}
