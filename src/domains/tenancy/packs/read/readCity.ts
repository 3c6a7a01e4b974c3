import type { Language } from '../../../../i18n/languages.ts'
import type { InstituteItem, Item, Pack } from '../Pack.ts'
import type { Problem } from '../problem.ts'
import { check } from './check.ts'
import type { Files } from './folder.ts'
import { textOf } from './markdownFile.ts'
import type { Parsed } from './parsed.ts'
import { itemOf, partOf, type Reader } from './Reader.ts'
import { type CityFile, cityLanguages, citySchema } from './schemas.ts'
import { longest } from './shapes.ts'
import { parseYaml } from './yamlFile.ts'

/** `city.yaml` as it is written, and the city's languages, on which the rest depends. */
export const openCity = (
  files: Files,
  problems: Problem[],
): { parsed: Parsed; languages: Language[] } | undefined => {
  const content = files.get('city.yaml')
  if (!content) {
    problems.push({ file: 'city.yaml', line: 1, message: 'The file is missing; every pack begins with it' })
    return undefined
  }
  const parsed = parseYaml('city.yaml', textOf(content), problems)
  if (!parsed) return undefined
  const ignored: Problem[] = []
  return { parsed, languages: check(cityLanguages, parsed, ignored)?.languages ?? [] }
}

type CityParts = Pick<Pack, 'city' | 'institutes' | 'desks' | 'groups' | 'people'>

export const readCity = (reader: Reader, parsed: Parsed): CityParts | undefined => {
  const read = itemOf(reader, citySchema(reader.texts), parsed)
  if (!read) return undefined
  const { institutes, desks, groups, people, ...city } = read
  const placed = <T>(name: keyof CityFile, list: T[]): Item<T>[] =>
    list.map((one, index) => {
      const part = partOf(parsed, name, index)
      return { ...one, source: part.placeOf([]), at: (...path: PropertyKey[]) => part.placeOf(path) }
    })
  return {
    city,
    institutes: placed('institutes', institutes).map((institute) => withCharter(reader, institute)),
    desks: placed('desks', desks),
    groups: placed('groups', groups),
    people: placed('people', people),
  }
}

const withCharter = (reader: Reader, institute: Omit<InstituteItem, 'charterText'>): InstituteItem => {
  const { files, problems, seen } = reader
  const texts = Object.entries(institute.charter).flatMap(([language, file]) => {
    const content = files.get(file)
    seen.add(file)
    const text = content && textOf(content).replaceAll('\r\n', '\n').trim()
    if (!text) {
      problems.push({ ...institute.at('charter', language), message: `The file ${file} is missing or empty` })
    } else if (text.length > longest.markdown) {
      problems.push({ file, line: 1, message: `The text is longer than ${longest.markdown} characters` })
    }
    return text ? [[language, text]] : []
  })
  return { ...institute, charterText: Object.fromEntries(texts) }
}
