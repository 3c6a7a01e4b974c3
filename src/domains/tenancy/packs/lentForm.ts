import type { ThingForm } from '../../lending/neighbours/decideOffer.ts'
import type { Pack } from './Pack.ts'
import type { LentThing } from './read/schemas.ts'

type Lent = { pack: Pick<Pack, 'languages' | 'media'>; person: { language: string }; lent: LentThing }

/** What a demo account lends, as its owner would write it in the form of the public site. Its picture is described by the
 *  pack's own list of media. */
export const lentForm = ({ pack, person, lent }: Lent): ThingForm => {
  const language = pack.languages.find((one) => one === (lent.language ?? person.language))
  const alt = pack.media.find(({ name }) => name === lent.image)?.alt
  return {
    name: lent.name,
    description: lent.description,
    language: language ?? '',
    category: lent.category,
    part: lent.part ?? '',
    terms: lent.terms,
    maxDays: String(lent.maxDays),
    leadDays: String(lent.leadDays),
    approval: lent.approval,
    places: lent.places.join('\n'),
    alt: (language && alt?.[language]) ?? alt?.[pack.languages[0]] ?? '',
    rights: true,
  }
}
