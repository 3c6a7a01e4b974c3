import type { ModuleItem } from '../Pack.ts'
import { textOf } from './markdownFile.ts'
import { filesIn, itemOf, partOf, type Reader } from './Reader.ts'
import { lessonSchema, moduleSchema, sessionsSchema } from './schemas.ts'
import { readTranslated } from './translated.ts'
import { parseYaml } from './yamlFile.ts'

/** The modules of `training/`, each with its lessons in order and its sessions. */
export const readTraining = (reader: Reader): ModuleItem[] => {
  const lessons = readTranslated(reader, /^training\/([^/]+\/\d+-[^/.]+)\.([a-z]+)\.md$/, ['title']).flatMap(
    ({ key, parsed }) => {
      const [, module = '', order = '', slug = ''] = /^([^/]+)\/(\d+)-(.+)$/.exec(key) ?? []
      const item = itemOf(reader, lessonSchema(reader.texts), parsed)
      return item ? [{ ...item, module, slug, order: Number(order) }] : []
    },
  )
  const modules = readTranslated(reader, /^training\/([^/]+)\/module\.([a-z]+)\.md$/, [
    'title',
    'summary',
    'skills',
  ]).flatMap(({ key: slug, parsed }) => {
    const item = itemOf(reader, moduleSchema(reader.texts), parsed)
    if (!item) return []
    const own = lessons.filter(({ module }) => module === slug).map(({ module, ...lesson }) => lesson)
    return [{ ...item, slug, lessons: own, sessions: sessionsOf(reader, slug) }]
  })
  for (const { file, parts } of filesIn(reader, /^training\/([^/]+)\//)) {
    const [slug = ''] = parts
    if ([...reader.files.keys()].some((one) => one.startsWith(`training/${slug}/module.`))) continue
    reader.problems.push({
      file,
      line: 1,
      message: `The module itself is missing; expected training/${slug}/module.${reader.texts.first}.md`,
    })
  }
  return modules
}

const sessionsOf = (reader: Reader, slug: string): ModuleItem['sessions'] => {
  const file = `training/${slug}/sessions.yaml`
  const content = reader.files.get(file)
  if (!content) return []
  const list = parseYaml(file, textOf(content), reader.problems)
  if (!list?.value) return []
  if (!Array.isArray(list.value)) {
    reader.problems.push({
      file,
      line: 1,
      message: 'The file is a list; expected "- id: …" for each session',
    })
    return []
  }
  const { element } = sessionsSchema(reader.texts)
  return list.value.flatMap((_, index) => itemOf(reader, element, partOf(list, index)) ?? [])
}
