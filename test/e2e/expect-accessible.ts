import { expect, type Page } from '@playwright/test'
import { axe, RULES_OF_COLOUR, violationsOf } from './violations-of.ts'

/** Expects no violation by axe in the frame; for the dark theme, only the rules about colours run. */
export async function expectAccessible(page: Page, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const builder = axe(page).include('iframe')
  expect(await violationsOf(theme === 'light' ? builder : builder.withRules(RULES_OF_COLOUR))).toEqual([])
}
