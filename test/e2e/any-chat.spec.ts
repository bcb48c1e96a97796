import type { FrameLocator } from '@playwright/test'
import { expectAccessibleInBothThemes } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { overflowOf, setFrameWidth } from './frame-width.ts'
import { reloadFrame } from './reload-frame.ts'
import { toFind } from './to-find.ts'

const LEFT_MENU = { scenario: 'left-menu' } as const

const kind = (app: FrameLocator, name: string) => app.getByRole('radio', { name, exact: true })

// In a browser only: the browser's own moves among radio buttons and links, and a frame's reload and history.
test('the form works by keyboard alone, survives a reload of the frame, and “back” leads to the previous form', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  const PARTS = ['telegrambot', '2', '209607941', '744']
  const part = (at: number) => app.locator('form').getByRole('textbox').nth(at)
  const answer = app.getByRole('heading', { level: 3, name: 'Irina Volkova - Telegram' })

  await test.step('a kind by the arrows, the four parts of an open channel, Enter and the answer', async () => {
    await app.getByRole('link', { name: 'Any chat' }).focus()
    await page.keyboard.press('Enter')
    await expect(app.getByRole('link', { name: 'Any chat' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(app.getByRole('link', { name: 'Deal chats' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(app.getByRole('link', { name: 'Settings' })).toBeFocused()
    await page.keyboard.press('Tab')
    await expect(kind(app, 'Deal')).toBeFocused()
    for (const _ of Array(12)) await page.keyboard.press('ArrowDown')
    await expect(kind(app, 'Open channel')).toBeChecked()
    for (const text of PARTS) {
      await page.keyboard.press('Tab')
      await page.keyboard.type(text)
    }
    await page.keyboard.press('Enter')
    await expect(answer).toBeVisible()
    await expect(app.getByRole('heading', { name: 'Found' })).toBeFocused()
  })

  await test.step('a reload after the lookup keeps form and answer', async () => {
    await reloadFrame(app)
    await expect(answer).toBeVisible()
    await expect(kind(app, 'Open channel')).toBeChecked()
    for (const [at, text] of PARTS.entries()) await expect(part(at)).toHaveValue(text)
  })

  await test.step('typing starts another lookup, which a reload before it keeps', async () => {
    await part(3).fill('7443')
    await expect(app.getByRole('heading', { name: 'Found' })).toHaveCount(0)
    await reloadFrame(app)
    await expect(part(3)).toHaveValue('7443')
    await expect(kind(app, 'Open channel')).toBeChecked()
    await expect(app.getByRole('heading', { name: 'Found' })).toHaveCount(0)
  })

  await test.step('“back” leads to the answered form', async () => {
    await page.evaluate(() => history.back())
    await expect(part(3)).toHaveValue('744')
    await expect(answer).toBeVisible()
  })
})

// The longest texts in the narrowest frame; the gallery has every state of the form in either language.
test('nothing overflows at 360 and 1280 px, and axe finds no violation in either theme', async ({
  openDealTab,
  page,
}) => {
  await page.setViewportSize({ width: 2_000, height: 1_000 })
  const tab = await openDealTab({ ...LEFT_MENU, width: 360, language: 'ru' })
  const { app } = tab
  await toFind(app)
  const expectFitting = async () => {
    for (const width of [1280, 360]) {
      await setFrameWidth(tab, width)
      expect([width, await overflowOf(tab.app)]).toEqual([width, 0])
    }
  }
  await app.getByRole('navigation').getByRole('link').last().click()
  await expect(app.getByRole('radio').first()).toBeVisible()

  await test.step('an invalid form', async () => {
    await app.getByRole('radio').nth(12).check()
    await app.getByRole('textbox').first().fill('a|b'.repeat(40))
    await app.locator('button[type="submit"]').click()
    await expect(app.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true')
    await expectFitting()
    await expectAccessibleInBothThemes(page)
  })

  await test.step('an answer', async () => {
    await app.getByRole('radio').first().check()
    await app.getByRole('textbox').first().fill('1663')
    await app.locator('button[type="submit"]').click()
    await expect(app.getByRole('heading', { level: 3 })).toBeVisible()
    await expectFitting()
    await expectAccessibleInBothThemes(page)
  })
})
