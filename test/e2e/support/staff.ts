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
