import { expect, type FrameLocator } from '@playwright/test'

/** Reloads the frame, and waits until the document that stood there is gone: what a test reads next is the new one's. */
export async function reloadFrame(app: FrameLocator): Promise<void> {
  await app.locator('html').evaluate((html) => {
    html.dataset['replaced'] = 'no'
    location.reload()
  })
  await expect(app.locator('html:not([data-replaced])')).toBeAttached()
}
