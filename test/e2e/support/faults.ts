import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** A phone, and a desk. */
const widths = [360, 1280]
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What stands in the way of somebody at a page, at 360 and 1280 pixels: what axe finds, and sideways scrolling. `root`
 *  leaves aside what is not ours around it, and with it the advice that is of whole pages.
 *
 *  The page is opened as a phone opens it and then made wider, and axe is put into it once: both cost more than looking. */
export const faultsAt = async (page: Page, address: string, root?: string): Promise<string[]> => {
  const found: string[] = []
  for (const [at, width] of widths.entries()) {
    await page.setViewportSize({ width, height: 800 })
    if (at === 0) await open(page, address, root)
    await page.evaluate(standStill)
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) found.push(`${address} is ${over} px too wide at ${width}`)
    const tags = root ? standards : [...standards, 'best-practice']
    for (const violation of await page.evaluate(violations, { root, tags }))
      found.push(`${address} at ${width}: ${violation}`)
  }
  return found
}

const open = async (page: Page, address: string, root?: string): Promise<void> => {
  await page.goto(address)
  if (root) await page.locator(`${root} h1`).waitFor()
  await putIn(page)
}

/** As a debugger would: half the time of `page.evaluate`, which hands the text over twice. */
const putIn = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Runtime.evaluate', { expression: source })
  await session.detach()
}

/** Waits for what moves to another place or colour because the page became wider. */
const standStill = async (): Promise<void> => {
  const ending = document
    .getAnimations()
    .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity)
  await Promise.allSettled(ending.map(({ finished }) => finished))
}

/** In the page, so that nothing but what is wrong comes out of it. */
const violations = async ({
  root,
  tags,
}: {
  root: string | undefined
  tags: string[]
}): Promise<string[]> => {
  const looked = await (globalThis as unknown as { axe: typeof axe }).axe.run(root ?? document, {
    runOnly: { type: 'tag', values: tags },
    resultTypes: ['violations'],
  })
  return looked.violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)
}
