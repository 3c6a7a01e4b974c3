import type { Payload } from 'payload'
import { refuse } from '../../kernel/result.ts'
import type { Day } from '../../kernel/time.ts'
import type { City } from '../tenancy/City.ts'
import { decideThing } from './decideThing.ts'
import type { LendingSettings } from './kind.ts'
import { rulesFor } from './lendingRules.ts'
import { factsForAnybody, nearestDays, type WhyNot } from './possibleDays.ts'
import type { ListedEquipment } from './readEquipmentList.ts'
import type { CityLending } from './readLending.ts'
import { readCopiesOf } from './readLendingFacts.ts'

type Asked = {
  payload: Payload
  city: City
  settings: LendingSettings
  lending: CityLending
  things: readonly Pick<ListedEquipment, 'id' | 'kit' | 'category' | 'own' | 'parts' | 'desks'>[]
  /** slug; undefined: any */
  desk: string | undefined
  firstDay: Day
  lastDay: Day
  now: Date
}

/** By the id of each thing, what stands in the way of a loan over these days: what `decideThing` refuses to anybody, or
 *  `unit-on-loan`. One statement. */
export const readWhyNot = async (asked: Asked): Promise<Map<string, WhyNot>> => {
  const { payload, city, settings, lending, things, desk, firstDay, lastDay, now } = asked
  if (things.length === 0) return new Map()
  const copies = await readCopiesOf({ payload }, [
    ...new Set(things.flatMap(({ parts }) => parts.map(({ id }) => id))),
  ])
  return new Map(
    things.map((thing) => {
      const facts = factsForAnybody(lending, {
        ...thing,
        rules: rulesFor(settings, thing.category, thing.own),
        parts: thing.parts.map(({ id, category, own }) => ({ id, rules: rulesFor(settings, category, own) })),
        desks: thing.desks.map(({ slug }) => slug),
      })
      const lent = new Map(
        thing.parts.map(
          ({ id, count }) =>
            [id, { count, copies: (copies.get(id) ?? []).filter(({ pool }) => pool === null) }] as const,
        ),
      )
      const wanted = { city, facts, desk, firstDay, lastDay, now }
      const decision = decideThing({ ...wanted, ofAge: true })
      const refusal = decision.ok ? refuse('unit-on-loan', 409) : decision
      return [thing.id, { refusal, nearest: nearestDays({ ...wanted, copies: lent }) }]
    }),
  )
}
