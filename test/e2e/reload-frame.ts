import { expect, type FrameLocator } from '@playwright/test'

/** Reloads the frame, and waits until the old document is gone, so that a test reads the new one. */
export async function reloadFrame(app: FrameLocator): Promise<void> {
  await app.locator('html').evaluate((html) => {
    html.dataset['replaced'] = 'no'
    location.reload()
  })
  await expect(app.locator('html:not([data-replaced])')).toBeAttached()
}
