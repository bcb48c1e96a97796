import { expect, type FrameLocator } from '@playwright/test'

/** Goes from the left menu's home to the search. An address that is set before the app's page has come is lost with it. */
export async function toFind(app: FrameLocator): Promise<void> {
  // In any language.
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
  await app.locator('html').evaluate(() => location.replace('#/find'))
  await expect(app.locator('a[href="#/inbox"]')).toBeVisible()
}
