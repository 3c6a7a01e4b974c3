import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import type { ThingForm } from '../../src/domains/lending/neighbours/decideOffer.ts'
import { type Offer, offerThing } from '../../src/domains/lending/neighbours/offerThing.ts'
import {
  type BorrowingRequest,
  requestBorrowing,
} from '../../src/domains/lending/neighbours/requestBorrowing.ts'
import type { City } from '../../src/domains/tenancy/City.ts'
import type { Result } from '../../src/kernel/result.ts'
import { addDays, today } from '../../src/kernel/time.ts'

export const placeOf = 'Chez moi, 4 rue Secrète, deuxième sonnette'

/** What somebody says of a drill. */
export const thingForm = (said: Partial<ThingForm> = {}): ThingForm => ({
  name: 'Perceuse à percussion',
  description: 'Avec un jeu de mèches.',
  language: 'fr',
  category: 'tool',
  part: '',
  terms: '',
  maxDays: '7',
  leadDays: '0',
  approval: 'always',
  places: `${placeOf}\nDevant la médiathèque`,
  alt: '',
  rights: false,
  ...said,
})

type By = { payload: Payload; city: City; person: TypedUser }

/** Offers a thing as the public site does. */
export const offer = ({ said, ...by }: By & { said?: Partial<ThingForm> } & Partial<Offer>) =>
  offerThing({ form: thingForm(said), key: randomUUID(), ...by })

/** The id of a thing that is offered. */
export const buildThing = async (by: By & { said?: Partial<ThingForm> }): Promise<string> =>
  given(await offer(by)).id

type Asked = By & { thing: string; days?: readonly [number, number] } & Partial<BorrowingRequest>

/** Asks for it, from one day to another, counted from today. */
export const borrow = ({ days = [1, 3], ...asked }: Asked) => {
  const day = (count: number): string => addDays(today(asked.city.timeZone), count)
  return requestBorrowing({
    firstDay: day(days[0]),
    lastDay: day(days[1]),
    message: 'Pour une étagère.',
    agreed: true,
    key: randomUUID(),
    ...asked,
  })
}

/** The value of what was granted. */
export const given = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`It was refused (${result.reason}); expected it to be granted`)
  return result.value
}
