import { describe, expect, test } from 'vitest'
import { partsText } from '../../../../../src/domains/tenancy/packs/export/partsText.ts'
import { readFolder } from '../../../../../src/domains/tenancy/packs/read/folder.ts'
import { partsIn } from '../../../../../src/domains/tenancy/packs/read/parts.ts'
import { parsePack } from '../../../../../src/domains/tenancy/packs/readPack.ts'

const front = '---\ntitle: Visite\n---\n\n'
const fenced = (yaml: string): string => `\`\`\`part\n${yaml}\n\`\`\``

/** The small pack with one more page. */
const withPage = (body: string) =>
  parsePack(
    new Map([...readFolder('test/support/packs/tiny'), ['pages/visite.fr.md', Buffer.from(front + body)]]),
  )

describe('the parts of a page in a pack', () => {
  test('stand between the Markdown, in their order', () => {
    const read = withPage(`Avant.\n\n${fenced('part: quotation\nquote: Dit')}\n\nAprès.`)
    const parts = read.ok ? read.pack.pages.find(({ slug }) => slug === 'visite')?.parts.fr : []
    expect(parts?.map(({ part }) => part)).toEqual(['text', 'quotation', 'text'])
  })

  test.each([
    ['a part that is none', 'part: dance', 8],
    ['a picture that is not there', 'part: picture\nimage: absent.webp', 7],
    ['a file that is not there', 'part: file\nfile: absent.csv', 7],
    ['a picture as a file', 'part: file\nfile: place.webp', 7],
    ['a desk that is not there', 'part: map\ndesks: [ absent ]', 7],
    ['a link to another host without its scheme', 'part: call\ntitle: T\nlabel: L\nlink: //x.example', 11],
  ])('are refused with file and line: %s', (_, yaml, line) => {
    const read = withPage(`Avant.\n\n${fenced(yaml)}`)
    const problems = read.ok ? [] : read.problems
    expect(problems).toMatchObject([{ file: 'pages/visite.fr.md', line }])
  })

  test('are written as they are read', () => {
    const blocks = [
      { blockType: 'text', text: 'Avant.' },
      { blockType: 'call', title: 'T', text: null, label: 'L', link: 'training' },
      { blockType: 'file', file: 'id of a file', caption: 'C' },
      { blockType: 'file', file: 'id of what is gone', caption: null },
      { blockType: 'things', title: null, of: 'news', count: 2 },
      { blockType: 'questions', title: null, items: [{ question: 'Q ?', answer: 'R\n\n- une' }] },
    ]
    const media = new Map([['id of a file', 'plan.pdf']])
    const exporting = { languages: ['fr'], documents: new Map(), media } as never
    const text = partsText(exporting, { fr: blocks }).fr ?? ''
    const problems: never[] = []
    const reader = { files: new Map([['x', Buffer.from(text)]]), problems } as never
    const read = partsIn(reader, { fr: text }, () => 'x').fr
    expect(problems).toEqual([])
    expect(read?.map(({ part }) => part)).toEqual(['text', 'call', 'file', 'things', 'questions'])
    expect(read?.[2]).toMatchObject({ file: 'plan.pdf', caption: 'C' })
    expect(read?.[4]).toMatchObject({ items: [{ question: 'Q ?', answer: 'R\n\n- une' }] })
  })
})
