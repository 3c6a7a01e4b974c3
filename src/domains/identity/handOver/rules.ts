import { addDays, type Day, isDay, startOfDay } from '../../../kernel/time.ts'
import { isEmail, normaliseEmail } from '../rules.ts'

/** What a manager writes when somebody leaves. `lastDay`: the last day on which the roles hold. `successor`: the address of
 *  who takes over, or empty. */
export type HandOverForm = { lastDay: Day; successor: string; message: string }

/** Reads the form: what is wrong with it by field, or nothing. */
export const refuseHandOver = (
  { lastDay, successor }: Pick<HandOverForm, 'lastDay' | 'successor'>,
  { leaver, today }: { leaver: string; today: Day },
): Partial<Record<keyof HandOverForm, string>> => ({
  ...(!isDay(lastDay) || lastDay < today ? { lastDay: 'last-day-past' } : {}),
  ...(successor && !isEmail(successor) ? { successor: 'email-malformed' } : {}),
  ...(successor && successor === normaliseEmail(leaver) ? { successor: 'successor-same' } : {}),
})

/** The instant at which a role ends whose last day this is: never later than it ended before. */
export const endAfter = (lastDay: Day, timeZone: string, before: Date | null): Date => {
  const end = startOfDay(addDays(lastDay, 1), timeZone)
  return before && before < end ? before : end
}
