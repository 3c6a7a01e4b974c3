import { expect, inject, test } from 'vitest'
import { useChromium } from './support/browser.ts'
import { loginOf } from './support/client.ts'
import { faultsAt } from './support/faults.ts'
import { enterAdmin } from './support/staff.ts'

const chromium = useChromium()

/** The views of our own in the admin, each with one that it leads to. */
const views: { address: string; root: string; onward?: string; leads?: string }[] = [
  { address: '/admin', root: '.waits' },
  { address: '/admin/desk', root: '.desk' },
  { address: '/admin/desk/ask?city=brest&q=bothorel', root: '.desk', onward: '.desk__found a' },
  { address: '/admin/who', root: '.who', onward: 'a[href^="/admin/who/brest/"]' },
  { address: '/admin/inventory', root: '.inventory', onward: 'a[href^="/admin/labels"]', leads: '.labels' },
  { address: '/admin/figures', root: '.figures' },
  { address: '/admin/translations?show=all', root: '.translations', onward: '.translations__state' },
]

test.each(views)(
  '$address can be used by everybody, and what it leads to',
  async ({ address, root, onward, leads = root }) => {
    const { page, context } = await chromium.open()
    await enterAdmin(page, loginOf(inject('data'), 'brest', 'manager'))
    const found = await faultsAt(page, address, root)
    const next = onward && (await page.locator(onward).first().getAttribute('href'))
    if (next) found.push(...(await faultsAt(page, next, leads)))
    expect(found).toEqual([])
    await context.close()
  },
  60_000,
)
