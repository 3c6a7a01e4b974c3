import type { Payload } from 'payload'
import { ok, type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import { today } from '../../../kernel/time.ts'
import { type Applying, applyPack } from '../packs/applyPack.ts'
import type { Pack } from '../packs/Pack.ts'
import type { Problem } from '../packs/problem.ts'
import type { NewCity } from './rules.ts'

type Creating = {
  payload: Payload
  pack: Pack
  city: NewCity
  /** id of the account that becomes its manager */
  manager?: string
  onProgress?: Applying['onProgress']
}
export type CreationRefusal = Refusal & { problems?: Problem[] }

/**
 * Makes a city of this deployment from a pack: all of it, with the identity, languages and place of the new city, and
 * without what belongs to the old one alone (hosts, people, who holds the seats). It is being prepared until it is opened.
 * Refuses `slug-taken` (409); `pack-lacks-language` (422): its texts are not in the first language of the new city;
 * `pack-refused` (422) with the places in the pack.
 */
export const createCity = async ({
  payload,
  pack,
  city,
  manager,
  onProgress,
}: Creating): Promise<Result<{ id: string }, CreationRefusal>> => {
  if (!pack.languages.includes(city.languages[0])) {
    return refuse('pack-lacks-language', 422, { fields: { from: 'pack-lacks-language' } })
  }
  let id = ''
  const applied = await applyPack({
    payload,
    pack: asNew(pack, city),
    today: today(city.timeZone),
    asNew: async (req, made) => {
      id = made
      if (manager === undefined) return
      await req.payload.create({
        collection: 'memberships',
        req,
        depth: 0,
        data: { city: made, person: manager, role: 'manager', startsAt: new Date().toISOString() },
      })
    },
    ...(onProgress && { onProgress }),
  })
  return applied.ok ? ok({ id }) : applied
}

const asNew = (pack: Pack, { languages, map, contact, ...identity }: NewCity): Pack => ({
  ...pack,
  languages,
  city: {
    ...pack.city,
    ...identity,
    languages,
    state: 'preparing',
    hosts: [],
    contact,
    map: { ...pack.city.map, ...map },
  },
  people: [],
  institutes: pack.institutes.map((institute) => ({
    ...institute,
    email: null,
    seats: institute.seats.map(({ group, title }) => ({ group, title })),
  })),
})
