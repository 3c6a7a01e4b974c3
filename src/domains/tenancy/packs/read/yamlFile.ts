import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '../problem.ts'
import type { Parsed } from './parsed.ts'

/** A YAML text with the lines of its parts. `offset`: how many lines of the file stand before the text. */
export const parseYaml = (
  file: string,
  text: string,
  problems: Problem[],
  offset = 0,
): Parsed | undefined => {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  const lineAt = (position: number): number => lineCounter.linePos(position).line + offset
  for (const { message, pos } of document.errors) problems.push({ file, line: lineAt(pos[0]), message })
  if (document.errors.length > 0) return undefined
  const placeOf: Parsed['placeOf'] = (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { file, line: lineAt(node.range[0]) }
    }
    return { file, line: 1 + offset }
  }
  return { value: document.toJS(), placeOf }
}
