import { z } from 'zod'
import { isTime } from '../../../../kernel/time.ts'
import { type OpeningUse, openingUses } from '../../../lending/opening.ts'

/** Times a desk is open on a day, in order: `10:00-12:30`, `10:00-11:00 return`, `14:00-18:00 20 visits`. */
export const openingTimes = z.array(z.string()).transform((spans, context) =>
  spans.flatMap((span, index) => {
    const { opens, closes, use, visits } = readSpan(span)
    const before = index > 0 ? readSpan(spans[index - 1] ?? '').closes : ''
    const inOrder = isTime(opens) && isTime(closes) && opens < closes && before <= opens
    const mayCount = visits === null || (visits >= 1 && visits <= 1000 && use !== 'office')
    if (inOrder && isUse(use) && mayCount) return [{ opens, closes, use, visits }]
    const message = `says "${span}"; expected times such as "10:00-12:30", one after the other, with or without one of ${openingUses.join(', ')}, and how many visits: "10:00-12:30 20 visits"`
    context.addIssue({ code: 'custom', path: [index], message })
    return []
  }),
)

const readSpan = (span: string): { opens: string; closes: string; use: string; visits: number | null } => {
  const { times = '', use = 'both', visits } = shape.exec(span.trim())?.groups ?? {}
  const [opens = '', closes = ''] = times.split('-')
  return { opens, closes, use, visits: visits === undefined ? null : Number(visits) }
}

const shape = /^(?<times>\S+)(?:\s+(?<use>[a-z-]+))?(?:\s+(?<visits>\d{1,4}) visits)?$/

const isUse = (use: string): use is OpeningUse => (openingUses as readonly string[]).includes(use)
