import type { Language } from '../i18n/languages.ts'

/** The language of the city that the reader prefers, by the Accept-Language header; else the city's first. */
export const preferredLanguage = (
  offered: readonly [Language, ...Language[]],
  header: string | null,
): Language => {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)/.exec(one)?.[1]).find(Boolean)
      return { code: tag.toLowerCase().split('-')[0], quality: Number(quality ?? 1) }
    })
    .sort((one, other) => other.quality - one.quality)
  return wanted.map(({ code }) => offered.find((language) => language === code)).find(Boolean) ?? offered[0]
}
