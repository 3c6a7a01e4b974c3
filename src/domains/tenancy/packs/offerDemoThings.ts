import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import { offerThing } from '../../lending/neighbours/offerThing.ts'
import type { City } from '../City.ts'
import { cityOf } from '../cityOf.ts'
import { demoPersonOf } from './demoPersonOf.ts'
import { lentForm } from './lentForm.ts'
import type { Pack } from './Pack.ts'
import { pictureOf } from './pictureOf.ts'
import type { Problem } from './problem.ts'
import { refusalText } from './refusalText.ts'

type Offering = { payload: Payload; pack: Pack; city: string }

/** Offers what the demo accounts of a pack lend, in their name and as the public form does, so that every rule of the city
 *  binds. What they offered before under the same name is let be, whatever became of it. `city`: id. Answers what the city
 *  refused. */
export const offerDemoThings = async ({ payload, pack, city: id }: Offering): Promise<Problem[]> => {
  const city = await cityOf(payload, id)
  const problems: Problem[] = []
  for (const demo of pack.people.filter(({ lends }) => lends.length > 0)) {
    const person = await demoPersonOf(payload, demo.email)
    const known = await namesOfThings(payload, { city, person })
    for (const [index, lent] of demo.lends.entries()) {
      if (known.has(lent.name)) continue
      const offered = await offerThing({
        payload,
        city,
        person,
        form: lentForm({ pack, person: demo, lent }),
        picture: pictureOf(pack, lent.image),
        key: randomUUID(),
      })
      if (!offered.ok)
        problems.push({ ...demo.at('lends', index), message: `"${lent.name}": ${refusalText(offered)}` })
    }
  }
  return problems
}

type Owner = { city: City; person: TypedUser }

const namesOfThings = async (payload: Payload, { city, person }: Owner): Promise<Set<string>> => {
  const { docs } = await payload.find({
    collection: 'things',
    depth: 0,
    pagination: false,
    where: { and: [{ city: { equals: city.id } }, { person: { equals: person.id } }] },
  })
  return new Set(docs.map(({ name }) => name))
}
