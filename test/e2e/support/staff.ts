import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import type { Login } from './client.ts'

/** Logs in to the admin, as staff do. */
export const enterAdmin = async (page: Page, login: Login): Promise<void> => {
  await page.goto('/admin/login')
  await page.locator('#field-email').fill(login.email)
  await page.locator('#field-password').fill(login.password)
  await page.locator('form button[type="submit"]').click()
  await page.waitForURL(/\/admin\/?$/)
}

/** Opens a document by its id and decides on it with a button, from the keyboard; `reason` where one is asked for. */
export const decide = async (
  page: Page,
  { collection, id, button, reason }: { collection: string; id: string; button: string; reason?: string },
): Promise<void> => {
  await page.goto(`/admin/collections/${collection}/${id}`)
  const decision = page.getByRole('group').getByRole('button', { name: button, exact: true })
  if (reason !== undefined) {
    await decision.press('Enter')
    await page.locator('.decide textarea:focus').fill(reason)
  }
  await Promise.all([page.waitForEvent('load'), decision.press('Enter')])
}

/** What stands in the way of somebody at a page of ours in the admin, on a screen and on a phone: what axe finds within `root`,
 *  and sideways scrolling. */
export const faultsAt = async (page: Page, address: string, root: string): Promise<string[]> => {
  const found: string[] = []
  for (const width of [1360, 360]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(address)
    await page.locator(`${root} h1`).waitFor()
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    if (over > 0) found.push(`${address} is ${over} px too wide at ${width}`)
    const { violations } = await new AxeBuilder({ page })
      .include(root)
      .setLegacyMode()
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    for (const { id, nodes } of violations) {
      found.push(`${address} at ${width}: ${id} ${nodes[0]?.target.join(' ')}`)
    }
  }
  return found
}
