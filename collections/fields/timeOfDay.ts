import type { TextField } from 'payload'
import { isTime } from '../../src/kernel/time.ts'

type Said = { req: { t: (key: never) => string }; siblingData?: unknown }

/** A time of day by the city's clocks, `09:30`. With `after`, it must be later than that field beside it. */
export const timeOfDay = (name: string, options: { after?: string } = {}): TextField => ({
  name,
  type: 'text',
  required: true,
  maxLength: 5,
  validate: (value: unknown, { req, siblingData }: Said) => {
    if (typeof value !== 'string' || !isTime(value)) return req.t('communal:timeShape' as never)
    const before = options.after && (siblingData as Record<string, unknown> | undefined)?.[options.after]
    return typeof before === 'string' && value <= before ? req.t('communal:timeOrder' as never) : true
  },
})
