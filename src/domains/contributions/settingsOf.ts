import type { City } from '../tenancy/City.ts'
import { type TrailsSettings, trailsSettings } from '../trails/kind.ts'

/** The city's rules of what the public adds to its trails, defaults filled in; undefined where the city has no trails. */
export const contributionSettingsOf = (city: Pick<City, 'programmes'>): TrailsSettings | undefined => {
  const programme = city.programmes['trails']
  return programme?.enabled ? trailsSettings.parse(programme.settings ?? {}) : undefined
}
