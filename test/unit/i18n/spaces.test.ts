import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

// French and Breton put a space before : ; ! ? and inside « »; one at which a line may break leaves the sign alone on the next.

const before = /\S [:;!?»](?=[\s"'.,)*_\]}<`]|$)/u
const after = /« /u

const filesIn = (folder: string, which: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => which.test(file))
    .map((file) => `${folder}/${file}`)

/** Lines with a space that breaks, as `file:line`. Comments of YAML are for nobody's screen. */
const breaking = (file: string, text = readFileSync(file, 'utf8')): string[] =>
  text
    .split('\n')
    .flatMap((line, at) =>
      !/^\s*(#|\/\/|\/?\*)/.test(line) && (before.test(line) || after.test(line))
        ? [`${file}:${at + 1}`]
        : [],
    )

test('no line of a pack ends before a sign', () => {
  const files = filesIn('tenants', /\.(ya?ml|csv|gpx)$|\.(fr|br)\.md$/)
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((file) => breaking(file))).toEqual([])
})

test.each(['fr', 'br'])('no line of what the portal says ends before a sign: %s', (language) => {
  // Of a file of messages, what stands between quotes; `a ? b : c` is code.
  const said = (text: string): string =>
    text.replaceAll(/^.*$/gm, (line) =>
      [...line.matchAll(/(['`])(.*)\1/g)].map(([, , words]) => words).join(' | '),
    )
  const files = filesIn(`src/i18n/messages/${language}`, /\.ts$/)
  expect(files.flatMap((file) => breaking(file, said(readFileSync(file, 'utf8'))))).toEqual([])
})

test('a space that breaks is found', () => {
  expect(breaking('a', 'Quoi ?')).toEqual(['a:1'])
  expect(breaking('a', 'un « mot\u00a0»')).toEqual(['a:1'])
  expect(breaking('a', 'Quoi\u00a0? Un «\u00a0mot\u00a0»\u00a0: voilà.')).toEqual([])
})
