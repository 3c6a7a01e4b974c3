import { type Refusal, refuse } from '../../kernel/result.ts'
import { isDay } from '../../kernel/time.ts'

type Asked = { firstDay: string; lastDay: string }

/** Whether two texts are days, in their order. Refuses `day-missing` and `day-malformed` (400), which each of the two has for
 *  itself, and `period-reversed` (422). */
export const refuseOrder = ({ firstDay, lastDay }: Asked): ({ ok: false } & Refusal) | undefined => {
  const fields = Object.fromEntries(
    Object.entries({ firstDay, lastDay })
      .filter(([, day]) => !isDay(day))
      .map(([name, day]) => [name, day === '' ? 'day-missing' : 'day-malformed']),
  )
  const [reason] = Object.values(fields)
  if (reason) return refuse(reason, 400, { fields })
  if (lastDay < firstDay) return refuse('period-reversed', 422, { fields: { lastDay: 'period-reversed' } })
  return undefined
}
