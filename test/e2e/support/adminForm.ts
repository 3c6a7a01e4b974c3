import type { Page } from 'playwright'

/** Fills fields of a document in the admin by their paths: `{ title: 'Légal', body__0__title: 'Carte' }`. */
export const fill = async (page: Page, fields: Record<string, string>): Promise<void> => {
  for (const [path, value] of Object.entries(fields)) {
    const field = page.locator(`#field-${path}`)
    const isText = await field.evaluate((one) => ['INPUT', 'TEXTAREA'].includes(one.tagName))
    await (isText ? field : field.locator('input, textarea').first()).fill(value)
  }
}

/** Chooses in a select or a relationship of a document, by what its option says. */
export const choose = async (page: Page, path: string, option: string | RegExp): Promise<void> => {
  await page.locator(`#field-${path} .rs__control`).click()
  await page.locator('.rs__option', { hasText: option }).first().click()
}

/** Adds a part of that name to the page. */
export const addPart = async (page: Page, name: string): Promise<void> => {
  await page.locator('#field-body .blocks-field__drawer-toggler').click()
  await page.locator('.thumbnail-card', { hasText: name }).click()
}

/** Saves a document with the button of that id and waits until it is stored: its address then has its id. */
export const store = async (page: Page, button: 'save' | 'save-draft' = 'save'): Promise<string> => {
  const stored = page.waitForResponse(
    (answer) =>
      /\/api\/[\w-]+(\/|\?|$)/.test(answer.url()) && ['POST', 'PATCH'].includes(answer.request().method()),
  )
  await page.locator(`#action-${button}`).click()
  const answer = await stored
  if (!answer.ok()) throw new Error(`${answer.url()} answered ${answer.status()}: ${await answer.text()}`)
  const { doc } = (await answer.json()) as { doc: { id: string } }
  return doc.id
}
