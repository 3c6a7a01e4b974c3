import type { Problem } from '../problem.ts'
import type { Parsed } from './parsed.ts'
import { parseYaml } from './yamlFile.ts'

export type MarkdownFile = { front: Parsed; body: string }

const pattern = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)([\s\S]*)$/

/** A Markdown file: front matter in YAML between two lines of three hyphens, then the body. */
export const parseMarkdown = (
  file: string,
  content: Buffer,
  problems: Problem[],
): MarkdownFile | undefined => {
  const parts = pattern.exec(textOf(content))
  if (!parts) {
    const message = 'The front matter is missing; the file begins with "---", then "title: …", then "---"'
    problems.push({ file, line: 1, message })
    return undefined
  }
  const front = parseYaml(file, parts[1] ?? '', problems, 1)
  return front && { front, body: (parts[2] ?? '').replaceAll('\r\n', '\n').trim() }
}

/** The text of a file in UTF-8, without a byte order mark. */
export const textOf = (content: Buffer): string => content.toString('utf8').replace(/^\ufeff/, '')
