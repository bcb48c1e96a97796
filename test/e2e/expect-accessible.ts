import { expect, type Page } from '@playwright/test'
import { axe, RULES_OF_COLOUR, violationsOf } from './violations-of.ts'

/** Nothing that axe knows of may be wrong in the frame; where only its theme is another, nothing about colours. */
export async function expectAccessible(page: Page, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const builder = axe(page).include('iframe')
  expect(await violationsOf(theme === 'light' ? builder : builder.withRules(RULES_OF_COLOUR))).toEqual([])
}
