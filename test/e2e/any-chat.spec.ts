import type { FrameLocator } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { reloadFrame } from './reload-frame.ts'
import { toFind } from './to-find.ts'

const LEFT_MENU = { scenario: 'left-menu' } as const

const submit = (app: FrameLocator) => app.getByRole('button', { name: 'Find the chat' })
const kind = (app: FrameLocator, name: string) => app.getByRole('radio', { name, exact: true })

async function openForm(app: FrameLocator): Promise<void> {
  await app.getByRole('link', { name: 'Any chat' }).click()
  await expect(submit(app)).toBeVisible()
}

test('a kind by the arrows, the four parts of an open channel, Enter and the answer work by keyboard alone', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
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
  for (const part of ['telegrambot', '2', '209607941', '744']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(part)
  }
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 3, name: 'Irina Volkova - Telegram' })).toBeVisible()
  await expect(app.getByRole('heading', { name: 'Found' })).toBeFocused()
})

test('the form survives a reload of the frame before and after a lookup, and “back” leads to the previous form', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  await openForm(app)
  await kind(app, 'Site widget').check()
  await app.getByLabel('Connector, or line').fill('3')
  await reloadFrame(app)
  await expect(kind(app, 'Site widget')).toBeChecked()
  await expect(app.getByLabel('Connector, or line')).toHaveValue('3')
  await app.getByLabel('Line, or user').fill('812')
  await submit(app).click()
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()
  await reloadFrame(app)
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()

  // Typing starts another lookup; “back” leads to the answered one.
  await app.getByLabel('Line, or user').fill('8123')
  await expect(app.getByRole('heading', { name: 'Found' })).toHaveCount(0)
  await page.evaluate(() => history.back())
  await expect(app.getByLabel('Line, or user')).toHaveValue('812')
  await expect(app.getByRole('heading', { level: 3, name: 'Site chat, guest 812' })).toBeVisible()
})

for (const card of [
  { width: 360, theme: 'light' },
  { width: 1280, theme: 'dark', language: 'ru' },
] as const) {
  test(`nothing overflows, and axe finds no violation: ${Object.values(card).join(', ')}`, async ({
    openDealTab,
    page,
  }) => {
    await page.setViewportSize({ width: 2_000, height: 1_000 })
    const { app } = await openDealTab({ ...LEFT_MENU, ...card })
    await toFind(app)
    const fits = () => app.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)
    await app.getByRole('navigation').getByRole('link').last().click()
    await expect(app.getByRole('radio').first()).toBeVisible()
    await expectAccessible(page, card.theme)
    await app.getByRole('radio').nth(12).check()
    await app.getByRole('textbox').first().fill('a|b'.repeat(40))
    await app.locator('button[type="submit"]').click()
    await expect(app.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true')
    await expectAccessible(page, card.theme)
    expect(await fits()).toBe(true)
    await app.getByRole('radio').first().check()
    await app.getByRole('textbox').first().fill('1663')
    await app.locator('button[type="submit"]').click()
    await expect(app.getByRole('heading', { level: 3 })).toBeVisible()
    expect(await fits()).toBe(true)
    await expectAccessible(page, card.theme)
  })
}
