import { describe, expect, test } from 'vitest'
import { renderMarkdown } from '../../../src/kernel/markdown.ts'

test('CommonMark becomes HTML, headings beneath the page’s own', () => {
  expect(renderMarkdown('# Rade\n\nOne *two* **three**')).toBe(
    '<h2>Rade</h2>\n<p>One <em>two</em> <strong>three</strong></p>',
  )
  expect(renderMarkdown('## Rade\n\n###### Deep', { under: 2 })).toBe('<h3>Rade</h3>\n<h4>Deep</h4>')
  expect(renderMarkdown('# Rade\n\n## Goulet', { under: 5 })).toBe('<h6>Rade</h6>\n<h6>Goulet</h6>')
  expect(renderMarkdown('3. c\n4. d')).toContain('<ol start="3">')
})

test('tables and lists of guides are kept', () => {
  expect(renderMarkdown('| a | b |\n|---|--:|\n| 1 | 2 |')).toContain('<td align="right">2</td>')
  expect(renderMarkdown('- [ ] to do\n- [x] done')).not.toContain('<input')
})

describe('raw HTML', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'a <b onclick="alert(1)">b</b>',
    '<svg/onload=alert(1)>',
    '<iframe src="https://evil.example"></iframe>',
    '<style>@import "https://evil.example"</style>',
    '<!-- <img src=x onerror=alert(1)> -->',
    '<a href="javascript:alert(1)">x</a>',
  ]
  test.each(hostile)('%s is shown as text', (text) => {
    const html = renderMarkdown(text)
    expect(html).not.toMatch(/<(script|img|b|svg|iframe|style|a|!)/i)
    expect(html).toContain('&lt;')
  })
})

describe('links', () => {
  test('scripts, data and protocol-relative addresses go nowhere', () => {
    const addresses = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#10;script:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      '//evil.example',
    ]
    for (const address of addresses) {
      const html = renderMarkdown(`[x](<${address}>)`)
      expect(html).not.toMatch(/href="(?!#)/)
    }
  })

  test('those of the public carry no weight and no opener', () => {
    const text = '[x](https://example.org "T")'
    expect(renderMarkdown(text, { untrusted: true })).toBe(
      '<p><a href="https://example.org" title="T" rel="nofollow noopener ugc">x</a></p>',
    )
    expect(renderMarkdown(text)).not.toContain('rel=')
  })

  test('mail and pages of this site work', () => {
    expect(renderMarkdown('[x](/fr/trails)')).toContain('href="/fr/trails"')
    expect(renderMarkdown('<communs@brest.example>')).toContain('href="mailto:communs@brest.example"')
  })
})

describe('pictures', () => {
  test('of other hosts leave their words', () => {
    for (const source of [
      'https://evil.example/p.png',
      '//evil.example/p.png',
      '/\\evil.example/p.png',
      'data:image/png;base64,AA',
    ]) {
      const html = renderMarkdown(`![The <b>harbour</b>](<${source}>)`)
      expect(html).not.toContain('<img')
      expect(html).not.toContain('evil')
      expect(html).toContain('harbour')
    }
  })

  test('of this host are shown', () => {
    expect(renderMarkdown('![The harbour](/media/harbour.webp)')).toBe(
      '<p><img src="/media/harbour.webp" alt="The harbour" loading="lazy" /></p>',
    )
  })

  test('named by file are resolved', () => {
    expect(
      renderMarkdown('![Î](<île du port.webp>)', { resolveImage: (name) => `/media/${name.length}` }),
    ).toContain('src="/media/16"')
    const resolveImage = (name: string) => (name === 'harbour.webp' ? '/media/brest-1.webp' : undefined)
    expect(renderMarkdown('![H](harbour.webp)', { resolveImage })).toContain('src="/media/brest-1.webp"')
    expect(renderMarkdown('![H](other.webp)', { resolveImage })).not.toContain('<img')
  })
})

test('a number keeps its unit where people read, not in code or an address', () => {
  expect(renderMarkdown('**20 cm** and 50 %')).toBe('<p><strong>20\u00A0cm</strong> and 50\u00A0%</p>')
  expect(renderMarkdown('`20 cm`\n\n    20 cm\n')).not.toContain('\u00A0')
  expect(renderMarkdown('[20 cm](</fr/a 20 cm>)')).toBe('<p><a href="/fr/a%2020%20cm">20\u00A0cm</a></p>')
})

test('a very long text made to be slow is rendered in time', () => {
  const start = performance.now()
  renderMarkdown(`${'*a '.repeat(10_000)}\n\n${'['.repeat(10_000)}\n\n${'> '.repeat(500)}x`)
  expect(performance.now() - start).toBeLessThan(3_000)
})
