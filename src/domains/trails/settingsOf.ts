import type { City } from '../tenancy/City.ts'
import { type TrailsSettings, trailsSettings } from './kind.ts'

/** The city's rules of trails, defaults filled in; undefined where the city has no trails. */
export const trailsSettingsOf = (city: Pick<City, 'programmes'>): TrailsSettings | undefined => {
  const programme = city.programmes['trails']
  return programme?.enabled ? trailsSettings.parse(programme.settings ?? {}) : undefined
}
