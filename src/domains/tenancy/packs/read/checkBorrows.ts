import type { Pack } from '../Pack.ts'
import type { Place } from '../problem.ts'

/** Whether what the demo accounts of the pack borrow is there, where, and somebody to hand it over. What the rules of the city
 *  say of it is asked when it is lent. */
export const checkBorrows = (pack: Pack, say: (place: Place, message: string) => void): void => {
  const lent = new Set(pack.units.map(({ model, desk }) => `${model} ${desk}`))
  const parts = new Map(
    pack.equipment.map(({ slug, parts }) => [slug, parts?.map(({ model }) => model) ?? []]),
  )
  const groups = new Map(pack.groups.map(({ slug, kind }) => [slug, kind]))
  const staffed = pack.people.some(({ roles }) => roles.includes('desk'))
  for (const { belongsTo, borrows, at } of pack.people) {
    for (const [index, slug] of belongsTo.entries())
      if (!groups.has(slug)) say(at('belongsTo', index), `No group "${slug}" in city.yaml`)
    if (borrows.length > 0 && !staffed)
      say(at('borrows'), 'Nobody hands this over; expected a demo account with the role "desk"')
    for (const [index, { thing, desk, organisation, from, until }] of borrows.entries()) {
      const needed = parts.get(thing)?.length ? parts.get(thing) : [thing]
      if (!needed?.every((model) => lent.has(`${model} ${desk}`)))
        say(at('borrows', index, 'thing'), `No copy of "${thing}" at "${desk}" in units.csv`)
      if (organisation && groups.get(organisation) !== 'organisation')
        say(at('borrows', index, 'organisation'), `No organisation "${organisation}" among the groups`)
      if (until < from) say(at('borrows', index, 'until'), 'It ends before it begins')
    }
  }
}
