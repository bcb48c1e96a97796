import { expect, type Page } from '@playwright/test'
import { RULES_OF_COLOUR, violationsOf } from './violations-of.ts'

/** Expects no violation by axe in the app's frame; for the dark theme, only the rules about colours run. */
export async function expectAccessible(page: Page, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const app = await (await page.locator('iframe[name*="|"]').elementHandle())?.contentFrame()
  if (!app) throw new Error('The page has no frame of the app')
  expect(await violationsOf(app, theme === 'light' ? {} : { only: RULES_OF_COLOUR })).toEqual([])
}
