import { z } from 'zod'
import { isTime } from '../../../../kernel/time.ts'
import { type OpeningUse, openingUses } from '../../../lending/opening.ts'

/** Times a desk is open on a day, in order: `10:00-12:30`, `10:00-11:00 return`. */
export const openingTimes = z.array(z.string()).transform((spans, context) =>
  spans.flatMap((span, index) => {
    const { opens, closes, use } = readSpan(span)
    const before = index > 0 ? readSpan(spans[index - 1] ?? '').closes : ''
    if (isTime(opens) && isTime(closes) && opens < closes && before <= opens && isUse(use))
      return [{ opens, closes, use }]
    const message = `says "${span}"; expected times such as "10:00-12:30", one after the other, with or without one of ${openingUses.join(', ')}`
    context.addIssue({ code: 'custom', path: [index], message })
    return []
  }),
)

const readSpan = (span: string): { opens: string; closes: string; use: string } => {
  const [times = '', use = 'both'] = span.trim().split(/\s+/)
  const [opens = '', closes = ''] = times.split('-')
  return { opens, closes, use }
}

const isUse = (use: string): use is OpeningUse => (openingUses as readonly string[]).includes(use)
