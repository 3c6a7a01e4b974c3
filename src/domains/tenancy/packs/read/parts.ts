import { z } from 'zod'
import type { Language } from '../../../../i18n/languages.ts'
import { mostThings } from '../../../pages/blocks.ts'
import { listedThings, pathWithin } from '../../../pages/rules.ts'
import type { Texts } from '../../City.ts'
import type { Place, Problem } from '../problem.ts'
import { check } from './check.ts'
import type { Files } from './folder.ts'
import { textOf } from './markdownFile.ts'
import { count, line, mediaName, slug } from './shapes.ts'
import { parseYaml } from './yamlFile.ts'

const title = line.nullish()
const text = (longest: number) => z.string().trim().min(1).max(longest)

const partSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('picture'), image: mediaName, caption: line.nullish() }),
  z.strictObject({ part: z.literal('file'), file: mediaName, caption: line.nullish() }),
  z.strictObject({ part: z.literal('gallery'), title, images: z.array(mediaName).min(1) }),
  z.strictObject({
    part: z.literal('call'),
    title: line,
    text: text(1000).nullish(),
    label: line,
    link: z.string().refine((link) => pathWithin(link) !== undefined || /^https?:\/\//.test(link), {
      error: 'is no link; expected a path such as training, or https://…',
    }),
  }),
  z.strictObject({
    part: z.literal('things'),
    title,
    of: z.enum(listedThings),
    count: count(1, mostThings).default(3),
  }),
  z.strictObject({
    part: z.literal('map'),
    title,
    desks: z.array(slug).default([]),
    trails: z.array(slug).default([]),
    commons: z.array(slug).default([]),
  }),
  z.strictObject({ part: z.literal('quotation'), quote: text(2000), source: line.nullish() }),
  z.strictObject({
    part: z.literal('questions'),
    title,
    items: z.array(z.strictObject({ question: line, answer: text(10_000) })).min(1),
  }),
])

/** A part of a page as a pack writes it: Markdown, or a fenced `part` in YAML; and where it stands. */
export type PartItem = ({ part: 'text'; text: string } | z.output<typeof partSchema>) & { place: Place }
export type PartTexts = Partial<Record<Language, PartItem[]>>

const fence = /^```part[ \t]*\n([\s\S]*?)\n```[ \t]*$/gm

type Reading = { files: Files; problems: Problem[] }

/** The parts of a text in every language; `fileOf` names the file of a language. */
export const partsIn = (reader: Reading, texts: Texts, fileOf: (language: string) => string): PartTexts =>
  Object.fromEntries(
    Object.entries(texts).map(([language, body]) => [language, partsOf(reader, body, fileOf(language))]),
  )

const partsOf = ({ files, problems }: Reading, body: string, file: string): PartItem[] => {
  const whole = textOf(files.get(file) ?? Buffer.of()).replaceAll('\r\n', '\n')
  const before = lines(whole.slice(0, Math.max(0, whole.indexOf(body))))
  const found: PartItem[] = []
  const markdown = (from: number, to: number): void => {
    const written = body.slice(from, to).trim()
    const place = { file, line: before + lines(body.slice(0, from)) + 1 }
    if (written) found.push({ part: 'text', text: written, place })
  }
  let end = 0
  for (const match of body.matchAll(fence)) {
    markdown(end, match.index)
    end = match.index + match[0].length
    const offset = before + lines(body.slice(0, match.index)) + 1
    const parsed = parseYaml(file, match[1] ?? '', problems, offset)
    const part = parsed && check(partSchema, parsed, problems)
    if (part) found.push({ ...part, place: { file, line: offset } })
  }
  markdown(end, body.length)
  return found
}

const lines = (text: string): number => text.split('\n').length - 1
