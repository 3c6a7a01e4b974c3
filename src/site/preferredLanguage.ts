import { type Language, languageCodes } from '../i18n/languages.ts'

/** Which of these languages the reader prefers, by the Accept-Language header; else the first of them. */
export const preferredLanguage = (
  header: string | null,
  offered: readonly [Language, ...Language[]] = languageCodes,
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
