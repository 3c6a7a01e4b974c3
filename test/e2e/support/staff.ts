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

/** Opens a document by its id and moves it to another state, named as the admin's language names it. */
export const moveTo = async (page: Page, collection: string, id: string, state: string): Promise<void> => {
  await page.goto(`/admin/collections/${collection}/${id}`)
  await page.locator('#field-state .rs__control').click()
  await page.locator('.rs__option', { hasText: new RegExp(`^${state}$`, 'i') }).click()
  await page.locator('#action-save').click()
  await page
    .locator('.payload-toast-container .toast-success, .payload-toast-item.toast-success')
    .first()
    .waitFor()
}
