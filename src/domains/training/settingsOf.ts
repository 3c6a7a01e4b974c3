import type { City } from '../tenancy/City.ts'
import { type TrainingSettings, trainingSettings } from './kind.ts'

/** The city's rules of training, defaults filled in; undefined where the city does not train. */
export const trainingSettingsOf = (city: Pick<City, 'programmes'>): TrainingSettings | undefined => {
  const programme = city.programmes['training']
  return programme?.enabled ? trainingSettings.parse(programme.settings ?? {}) : undefined
}
