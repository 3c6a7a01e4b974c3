import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { isValidElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { examples } from '../../../src/ui/examples.ts'
import { namelessControls, silentPictures, stoppedByPolicy, wordsShown, wrongIds } from './markup.ts'

const folders = readdirSync('src/ui').filter(
  (name) => statSync(`src/ui/${name}`).isDirectory() && !['styles', 'sample'].includes(name),
)

const rendered = examples.map(({ component, name, element }) => ({
  title: `${component} ${name}`,
  element,
  markup: renderToStaticMarkup(element),
}))

describe('the list of examples', () => {
  test('has at least one of every component, and of nothing else', () => {
    expect(folders.filter((name) => !existsSync(`src/ui/${name}/examples.tsx`))).toEqual([])
    expect([...new Set(examples.map(({ component }) => component))].sort()).toEqual(folders.sort())
  })

  test('names each example once', () => {
    expect(new Set(rendered.map(({ title }) => title)).size).toBe(rendered.length)
  })
})

describe.each(rendered)('$title', ({ element, markup }) => {
  test('is markup without script, inline style or handler', () => {
    expect(markup).not.toBe('')
    expect(stoppedByPolicy(markup)).toEqual([])
  })

  test('says of every picture what it shows, or that it shows nothing', () => {
    expect(silentPictures(markup)).toEqual([])
  })

  test('names every control', () => {
    expect(namelessControls(markup)).toEqual([])
  })

  test('uses no id twice and refers to none that is missing', () => {
    expect(wrongIds(markup)).toEqual([])
  })

  test('says only what it was given', () => {
    expect(ownWords(element, markup)).toEqual([])
  })
})

describe('a component', () => {
  const sources = folders.flatMap((folder) =>
    readdirSync(`src/ui/${folder}`)
      .filter((name) => name.endsWith('.tsx') && name !== 'examples.tsx')
      .map((name) => `src/ui/${folder}/${name}`),
  )

  test.each(sources)('has no words in its markup: %s', (path) => {
    expect(wordsInSource(readFileSync(path, 'utf8'))).toEqual([])
  })
})

describe('the checks themselves', () => {
  test('notice a word that a component brings along', () => {
    const element = <Rude name="Nolwenn" />
    expect(ownWords(element, renderToStaticMarkup(element))).toEqual(['welcome'])
    expect(wordsInSource('const A = () => <p aria-label="Close">Welcome <b>{name}</b></p>')).toEqual([
      'Close',
      'Welcome',
    ])
  })

  test('notice what the policy would stop, a silent picture, a nameless control and a wrong id', () => {
    expect(stoppedByPolicy('<p style="color:red" onclick="x()">a</p><script>b</script>')).toEqual([
      'style',
      'onclick',
      'script',
    ])
    expect(silentPictures('<img src="a.webp"/><img src="b.webp" alt=""/><svg></svg>')).toHaveLength(2)
    expect(namelessControls('<label>A <input name="a"/></label><input name="b"/>')).toHaveLength(1)
    expect(wrongIds('<p id="a"></p><p id="a"></p><input aria-describedby="b"/>')).toEqual(['a', 'b'])
  })
})

function Rude({ name }: { name: string }): ReactElement {
  return <p>Welcome {name}</p>
}

/** Words of the markup that stand in no property of the element. */
function ownWords(element: ReactElement, markup: string): string[] {
  const given = wordsOf(stringsOf(element).join(' '))
  const shown = wordsShown(markup).flatMap((text) => [...wordsOf(text)])
  return shown.filter((word) => !given.has(word) && !writtenByIntl.has(word))
}

/** Words of two letters or more, in small letters. */
function wordsOf(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/\p{L}{2,}/gu) ?? []).map(String))
}

/** Every string of the properties of an element, at whatever depth, those of the elements within included. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(stringsOf)
  if (isValidElement(value)) return stringsOf(value.props)
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}

/** Text between tags, and the spoken or shown attributes that are written out. */
function wordsInSource(source: string): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) found.push(node.text.trim())
    const spoken = ts.isJsxAttribute(node) && /^(alt|aria-label|title|placeholder)$/.test(node.name.getText())
    if (spoken && node.initializer && ts.isStringLiteral(node.initializer) && node.initializer.text)
      found.push(node.initializer.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX))
  return found
}

/** Units, months and days, which components let Intl write in the language they are given. */
const writtenByIntl = wordsOf(
  ['en', 'fr', 'br']
    .flatMap((language) => [
      ...Array.from({ length: 12 }, (_, month) => month).flatMap((month) =>
        (['long', 'short'] as const).map((form) =>
          new Date(Date.UTC(2027, month, 3)).toLocaleDateString(language, {
            month: form,
            weekday: form,
            timeZone: 'UTC',
          }),
        ),
      ),
      ...['kilometer', 'meter'].map((unit) =>
        new Intl.NumberFormat(language, { style: 'unit', unit }).format(2),
      ),
    ])
    .join(' '),
)
