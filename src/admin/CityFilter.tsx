import type { ServerProps } from 'payload'
import { textIn } from '../domains/tenancy/City.ts'
import { hostTable } from '../domains/tenancy/hosts.ts'
import { CitySelect } from './CitySelect.tsx'
import { citiesOfUser } from './habitable.ts'
import { adminWords } from './words.ts'

/** Above the navigation, for people who work in several cities: which of them the lists show. */
export function CityFilter({ i18n, user }: ServerProps) {
  const words = adminWords(i18n.language)
  const cities = citiesOfUser(user).flatMap((id) => {
    const city = hostTable().byId.get(id)
    return city ? [{ id, name: textIn(city, city.name, words.language) }] : []
  })
  if (cities.length < 2) return null
  return <CitySelect label={words.desk('filter')} all={words.desk('allCities')} cities={cities} />
}
