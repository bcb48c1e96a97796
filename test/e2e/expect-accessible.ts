import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { violationsOf } from './violations-of.ts'

/** Nothing that axe knows of may be wrong, in the page and in the frame. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await violationsOf(new AxeBuilder({ page }).include('iframe'))).toEqual([])
}
