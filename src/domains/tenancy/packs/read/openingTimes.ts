import { z } from 'zod'
import { isTime } from '../../../../kernel/time.ts'

/** A day's opening times, `["10:00-12:30", "14:00-18:30"]`: one after the other, none within another. */
export const openingTimes = z.array(z.string()).transform((spans, context) =>
  spans.flatMap((span, index) => {
    const [opens = '', closes = ''] = span.split('-').map((part) => part.trim())
    const before = spans[index - 1]?.split('-')[1]?.trim()
    if (isTime(opens) && isTime(closes) && opens < closes && (before === undefined || before <= opens)) {
      return [{ opens, closes }]
    }
    const message = `says "${span}"; expected times such as "10:00-12:30", one after the other`
    context.addIssue({ code: 'custom', path: [index], message })
    return []
  }),
)
