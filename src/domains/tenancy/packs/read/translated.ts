import { isLanguage, type Language } from '../../../../i18n/languages.ts'
import { type MarkdownFile, parseMarkdown } from './markdownFile.ts'
import type { Parsed } from './parsed.ts'
import { filesIn, type Reader } from './Reader.ts'

/** One thing written in a Markdown file per language, joined into one value: texts as maps, all else from the file in
 *  the city's first language, which the others may repeat but not change. */
export type Translated = { key: string; parsed: Parsed }

/** Reads all `<key>.<language>.md` that the pattern finds; its first group is the key, its second the language.
 *  `inLanguages`: the parts of the front matter that are texts. */
export const readTranslated = (
  reader: Reader,
  pattern: RegExp,
  inLanguages: readonly string[],
): Translated[] => {
  const { files, languages, problems, texts } = reader
  const found = new Map<string, Map<Language, MarkdownFile>>()
  const broken = new Set<string>()
  const firstFile = new Map<string, string>()
  for (const { file, parts } of filesIn(reader, pattern)) {
    const [key = '', language = ''] = parts
    if (!firstFile.has(key)) firstFile.set(key, file)
    reader.attempted.add(file.slice(0, file.indexOf('.')))
    if (!isLanguage(language) || !languages.includes(language)) {
      const message = `"${language}" is not one of the city's languages: ${languages.join(', ')}`
      problems.push({ file, line: 1, message })
      continue
    }
    const parsed = parseMarkdown(file, files.get(file) ?? Buffer.of(), problems)
    if (parsed) found.set(key, (found.get(key) ?? new Map()).set(language, parsed))
    else broken.add(key)
  }
  return [...firstFile].flatMap(([key, file]) => {
    const versions = found.get(key)
    const first = versions?.get(texts.first)
    if (versions && first) return [{ key, parsed: join(reader, versions, first, inLanguages) }]
    if (!broken.has(key)) {
      const message = `The text in the city's first language is missing; expected ${key}.${texts.first}.md`
      problems.push({ file, line: 1, message })
    }
    return []
  })
}

const join = (
  { problems }: Reader,
  versions: Map<Language, MarkdownFile>,
  first: MarkdownFile,
  inLanguages: readonly string[],
): Parsed => {
  const base = (first.front.value ?? {}) as Record<string, unknown>
  const value: Record<string, unknown> = { ...base }
  const textsOf = (name: string): object =>
    Object.fromEntries(
      [...versions].flatMap(([language, { front, body }]) => {
        const text = name === 'body' ? body : (front.value as Record<string, unknown> | null)?.[name]
        return text === undefined || text === '' ? [] : [[language, text]]
      }),
    )
  for (const name of [...inLanguages, 'body']) {
    const given = textsOf(name)
    if (Object.keys(given).length > 0) value[name] = given
  }
  for (const { front } of versions.values()) {
    for (const [name, own] of Object.entries((front.value ?? {}) as Record<string, unknown>)) {
      if (inLanguages.includes(name) || JSON.stringify(own) === JSON.stringify(base[name])) continue
      const message = `"${name}" differs from the file in the city's first language; leave it out here`
      problems.push({ ...front.placeOf([name]), message })
    }
  }
  const placeOf: Parsed['placeOf'] = ([name, language, ...rest]) => {
    if (name === undefined) return first.front.placeOf([])
    const version = inLanguages.includes(String(name)) ? versions.get(language as Language) : undefined
    if (version) return version.front.placeOf([name, ...rest])
    const body = name === 'body' ? versions.get(language as Language) : undefined
    if (body) return body.front.placeOf([])
    return first.front.placeOf(language === undefined ? [name] : [name, language, ...rest])
  }
  return { value, placeOf }
}
