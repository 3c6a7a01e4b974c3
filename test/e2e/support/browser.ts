import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchChromium } from '../../support/chromium.ts'

export type Chromium = {
  open: (options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext }>
}

/** One Chromium for the file, with further switches; `open` gives a fresh visitor. */
export const useChromium = (more: readonly string[] = []): Chromium => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium(more)
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
