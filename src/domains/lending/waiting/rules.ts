import { addDays, type Day } from '../../../kernel/time.ts'

/** `offered`: a copy is held for them and they have not answered; `lapsed`: they did not in time, or the days went by. */
export const waitStates = ['waiting', 'offered', 'taken', 'lapsed', 'left'] as const
export type WaitState = (typeof waitStates)[number]

export const waitTransitions: Record<WaitState, readonly WaitState[]> = {
  waiting: ['offered', 'lapsed', 'left'],
  offered: ['taken', 'lapsed', 'left'],
  taken: [],
  lapsed: [],
  left: [],
}

/** Days by which somebody may be ready to begin earlier or later. */
export const mostFlexible = 7

type Days = { firstDay: Day; lastDay: Day }

/** The days somebody waits for and, as far as they are flexible, those beside them: the nearest first, later before earlier. */
export const shiftsOf = ({ firstDay, lastDay, flexible }: Days & { flexible: number }): Days[] =>
  Array.from({ length: 2 * flexible + 1 }, (_, index) => {
    const shift = Math.ceil(index / 2) * (index % 2 === 1 ? 1 : -1)
    return { firstDay: addDays(firstDay, shift), lastDay: addDays(lastDay, shift) }
  })

/** Until when an offer holds its copy: no longer than the rule says, and over before it could be picked up. Undefined where
 *  that leaves less than an hour to answer: then the copy is for whoever comes. */
export const offerEnd = ({
  now,
  offerHours,
  startsAt,
}: {
  now: Date
  offerHours: number
  startsAt: Date
}): Date | undefined => {
  const end = Math.min(now.getTime() + offerHours * hour, startsAt.getTime())
  return end - now.getTime() < hour ? undefined : new Date(end)
}

const hour = 3_600_000
