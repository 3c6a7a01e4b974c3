import { expect, test } from 'vitest'
import { useChromium } from './support/browser.ts'
import { faultsAt } from './support/faults.ts'

const chromium = useChromium()

const page = (style: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>A page</title><style>${style}</style></head>
  <body><main><h1>A page</h1>${body}</main></body></html>`

/** Each can be seen at one width alone. */
const faults = [
  ['360', 'image-alt', '@media (min-width: 800px) { img { display: none } }', '<img src="data:,">'],
  ['1280', 'image-alt', '@media (max-width: 800px) { img { display: none } }', '<img src="data:,">'],
  [
    '1280',
    'color-contrast',
    'p { transition: color 0.2s } @media (min-width: 800px) { p { color: #ddd } }',
    '<p>Pale</p>',
  ],
  ['360', 'too wide', '@media (max-width: 800px) { p { width: 400px } }', '<p>Wide</p>'],
  ['1280', 'too wide', '@media (min-width: 800px) { p { width: 1400px } }', '<p>Wide</p>'],
] as const

test.each(faults)('at %s pixels is found: %s', async (width, fault, style, body) => {
  const { page: open, context } = await chromium.open()
  await open.route('**/faulty', (route) =>
    route.fulfill({ contentType: 'text/html', body: page(style, body) }),
  )
  const found = await faultsAt(open, '/faulty')
  expect(found).toHaveLength(1)
  expect(found[0]).toContain(fault)
  expect(found[0]).toMatch(new RegExp(`at ${width}\\b`))
  await context.close()
})
