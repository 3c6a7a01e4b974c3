import { randomUUID } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import { translatorOf } from '../../../i18n/translator.ts'
import type { Refusal } from '../../../kernel/result.ts'
import { offerThing } from '../../lending/neighbours/offerThing.ts'
import type { SentFile } from '../../media/SentFile.ts'
import type { City } from '../City.ts'
import { cityOf } from '../cityOf.ts'
import { lentForm } from './lentForm.ts'
import type { Pack } from './Pack.ts'
import type { Problem } from './problem.ts'

type Offering = { payload: Payload; pack: Pack; city: string }

/** Offers what the demo accounts of a pack lend, in their name and as the public form does, so that every rule of the city
 *  binds. What they offered before under the same name is let be, whatever became of it. `city`: id. Answers what the city
 *  refused. */
export const offerDemoThings = async ({ payload, pack, city: id }: Offering): Promise<Problem[]> => {
  const city = await cityOf(payload, id)
  const problems: Problem[] = []
  for (const demo of pack.people.filter(({ lends }) => lends.length > 0)) {
    const person = await personOf(payload, demo.email)
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
        problems.push({ ...demo.at('lends', index), message: `"${lent.name}": ${wordsOf(offered)}` })
    }
  }
  return problems
}

const personOf = async (payload: Payload, email: string): Promise<TypedUser> => {
  const { docs } = await payload.find({ collection: 'people', depth: 0, where: { email: { equals: email } } })
  if (!docs[0]) throw new Error(`There is no account ${email}; expected the demo account to be made`)
  return { ...docs[0], collection: 'people' }
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

const pictureOf = (pack: Pack, image: string | undefined): SentFile | undefined => {
  const content = pack.media.find(({ name }) => name === image)?.content
  return (
    content && {
      data: content,
      mimetype: 'application/octet-stream',
      name: image ?? '',
      size: content.length,
    }
  )
}

const wordsOf = ({ reason, details = {}, fields = {} }: Refusal): string => {
  const t = translatorOf('en')
  return [reason, ...Object.values(fields)]
    .map((key) => {
      const general = t(`refusals.${key}` as 'refusals.missing', { count: 0, ...details })
      return t(`lending.refusals.${key}` as 'lending.refusals.thing-unknown', {
        ...details,
        defaultValue: general,
      })
    })
    .join(' ')
}
