import { createHash } from 'node:crypto'
import type { City } from '../domains/tenancy/City.ts'

export type Theme = { css: string; hash: `sha256-${string}` }

const made = new Map<string, Theme>()
const maximum = 2000

/** The four tokens of a city as a style sheet, and its hash for the content security policy. Inline, because it is
 *  smaller than the request for it would be, and the first paint already has the city's colours. */
export const themeOf = ({ accent, accentDark, ground, ink }: City['theme']): Theme => {
  const css = `:root{--city-accent:${accent};--city-accent-dark:${accentDark};--city-ground:${ground};--city-ink:${ink}}`
  const known = made.get(css)
  if (known) return known
  if (!/^:root\{(--city-[a-z-]+:#[0-9a-f]{6};?){4}\}$/i.test(css)) throw new ThemeMalformed(css)
  const theme: Theme = { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
  if (made.size >= maximum) made.clear()
  made.set(css, theme)
  return theme
}

class ThemeMalformed extends Error {
  override name = 'ThemeMalformed'
  constructor(css: string) {
    super(`A theme is four colours as #rrggbb; got ${css}`)
  }
}
