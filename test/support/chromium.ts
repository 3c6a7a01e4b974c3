import { type Browser, chromium } from 'playwright'
import { findChromium } from '../../scripts/setup.mjs'

/** With which Chromium runs without a screen, and asks for nothing by itself. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium: the one COMMUNAL_CHROMIUM names, else the one installed, else Playwright's. */
export const launchChromium = (more: readonly string[] = []): Promise<Browser> => {
  const executablePath = findChromium()
  return chromium.launch({ args: [...switches, ...more], ...(executablePath && { executablePath }) })
}
