import type { AstroGlobal } from 'astro'
import { z } from 'zod'
import { configuration } from '../../config.ts'
import type { LoanLine } from '../../domains/lending/lendLine.ts'
import { mostLines } from '../../domains/lending/rules.ts'
import { isDay } from '../../kernel/time.ts'

/** What somebody means to ask for together stays in their browser until they ask: nothing is kept for them meanwhile, and
 *  one needs no account to choose. */
const line = z.object({
  equipment: z.string().max(120),
  desk: z.string().max(120).optional(),
  firstDay: z.string().refine(isDay),
  lastDay: z.string().refine(isDay),
})
const lines = z.array(line).max(mostLines)

type Page = Pick<AstroGlobal, 'cookies' | 'locals'>

const nameOf = ({ locals }: Page): string => `basket-${locals.context.city.slug}`

/** What does not read as a basket is an empty one. */
export const basketOf = (page: Page): LoanLine[] => {
  const kept = page.cookies.get(nameOf(page))?.value
  try {
    return lines.parse(JSON.parse(kept ?? '[]'))
  } catch {
    return []
  }
}

/** Two weeks; an empty one is forgotten. */
export const keepBasket = (page: Page, basket: readonly LoanLine[]): void => {
  const attributes = { httpOnly: true, sameSite: 'lax', secure: configuration().tls, path: '/' } as const
  if (basket.length === 0) page.cookies.delete(nameOf(page), attributes)
  else page.cookies.set(nameOf(page), JSON.stringify(basket), { ...attributes, maxAge: 1_209_600 })
}
