import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export type Chromium = {
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext }>
}

/** One Chromium for the file, with further switches; `open` gives a fresh visitor. */
export const useChromium = (more: readonly string[] = []): Chromium => {
  let browser: Browser
  beforeAll(async () => {
    const executablePath = process.env['COMMUNAL_CHROMIUM']
    browser = await chromium.launch({
      args: [...switches, ...more],
      ...(executablePath && { executablePath }),
    })
  })
  afterAll(() => browser.close())
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({ baseURL: inject('origin'), locale: 'fr-FR', ...options })
      context.setDefaultTimeout(15_000)
      return { context, page: await context.newPage() }
    },
  }
}
