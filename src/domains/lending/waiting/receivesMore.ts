import type { Desk } from '../../../payload-types.ts'

type Openings = Pick<Desk, 'hours' | 'specialHours'>
type Span = NonNullable<Desk['hours']>[number]

/** Whether a desk may receive somebody whom it did not before: an opening is new, longer, or has more visits; or a single day has
 *  other hours, also those of its week again. */
export const receivesMore = (before: Openings, after: Openings): boolean =>
  (after.hours ?? []).some((span) => !(before.hours ?? []).some((one) => covers(one, span))) ||
  singleDays(before) !== singleDays(after)

const covers = (one: Span, span: Span): boolean =>
  one.weekday === span.weekday &&
  one.use === span.use &&
  one.opens <= span.opens &&
  one.closes >= span.closes &&
  room(one) >= room(span)

const room = ({ visits }: Span): number => visits ?? Number.POSITIVE_INFINITY

const singleDays = ({ specialHours }: Openings): string =>
  (specialHours ?? [])
    .map(({ day, opens, closes, use, visits }) => [day, opens, closes, use, visits ?? ''].join())
    .sort()
    .join(' ')
