import type { PayloadRequest } from 'payload'
import { isOperator, membershipsOf } from '../../domains/identity/membershipsOf.ts'
import type { City } from '../../domains/tenancy/City.ts'
import { readTranslations, type Translated } from '../../domains/translations/readTranslations.ts'
import { translatedCollections } from '../../domains/translations/rules.ts'
import { usedBy } from '../usedBy.ts'

/** How far the translations are of what the person works with in a city. */
export const readWorkedOn = async (req: PayloadRequest, city: City): Promise<Translated[]> => {
  const roles = (await membershipsOf(req)).filter((one) => one.city === city.id).map(({ role }) => role)
  const found: Translated[] = []
  for (const collection of translatedCollections) {
    const works = isOperator(req) || roles.some((role) => usedBy[collection]?.includes(role))
    if (works) found.push(...(await readTranslations(req, { city, collection })))
  }
  return found
}
