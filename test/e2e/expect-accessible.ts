import { expect, type Frame, type Page } from '@playwright/test'
import { RULES_OF_COLOUR, violationsOf } from './violations-of.ts'

/** Expects no violation by axe in the app's frame; for the dark theme, only the rules about colours run. */
export async function expectAccessible(page: Page, theme: 'light' | 'dark' = 'light'): Promise<void> {
  const app = await appFrame(page)
  expect(await violationsOf(app, theme === 'light' ? {} : { only: RULES_OF_COLOUR })).toEqual([])
}

/** Expects no violation in either theme: the frame's is changed in place, and is the light one afterwards. */
export async function expectAccessibleInBothThemes(page: Page): Promise<void> {
  const app = await appFrame(page)
  await expectAccessible(page)
  await setTheme(app, 'dark')
  await expectAccessible(page, 'dark')
  await setTheme(app, 'light')
}

async function appFrame(page: Page): Promise<Frame> {
  const app = await (await page.locator('iframe[name*="|"]').elementHandle())?.contentFrame()
  if (!app) throw new Error('The page has no frame of the app')
  return app
}

/** Sets the theme of a document, and waits for the end of the transitions that it causes. */
async function setTheme(frame: Frame, theme: 'light' | 'dark'): Promise<void> {
  await frame.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name
    const transitions = document.getAnimations().filter((one) => one instanceof CSSTransition)
    await Promise.allSettled(transitions.map(({ finished }) => finished))
  }, theme)
}
