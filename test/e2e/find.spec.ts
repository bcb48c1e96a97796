import type { FrameLocator } from '@playwright/test'
import type { LogRow, Sandbox } from '../../sandbox/index.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { reloadFrame } from './reload-frame.ts'
import { toFind } from './to-find.ts'

/** The app's own page, which the left menu opens. */
const LEFT_MENU = { scenario: 'left-menu' } as const

const box = (app: FrameLocator) => app.getByRole('combobox', { name: 'Deal or address' })
const options = (app: FrameLocator) => app.getByRole('option')
/** Requests caused by the user: the screen of a chat sends batches by itself, too. */
const direct = (sandbox: Sandbox): readonly LogRow[] =>
  sandbox.log.rows.filter(({ way, method }) => way === 'app → REST' && method !== 'batch')

/** The hash of the frame's address. */
async function hash(app: FrameLocator): Promise<string> {
  return app.locator('html').evaluate(() => location.hash)
}

test('a word, the arrows, Enter, the chat, and the way back to the same row work by keyboard alone', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  await page.getByRole('link', { name: 'Install the app' }).focus()
  for (const name of ['Search', 'Any chat', 'Deal chats', 'Settings']) {
    await page.keyboard.press('Tab')
    await expect(app.getByRole('link', { name, exact: true })).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(box(app)).toBeFocused()

  await page.keyboard.type('warehouse')
  await expect(options(app)).toHaveCount(2)
  await expect(options(app).nth(0)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options(app).nth(1)).toHaveAttribute('aria-selected', 'true')
  const active = await options(app).nth(1).getAttribute('id')
  await expect(box(app)).toHaveAttribute('aria-activedescendant', active ?? '')
  const title = (await options(app).nth(1).textContent()) ?? ''
  expect(title).toContain('Warehouse lighting for Northwind')
  await page.keyboard.press('Enter')

  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeFocused()
  expect(await hash(app)).toBe('#/deal/1663')
  const asked = direct(sandbox).length

  await page.keyboard.press('Shift+Tab')
  await expect(app.getByRole('button', { name: 'Back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(app)).toBeFocused()
  await expect(box(app)).toHaveValue('warehouse')
  await expect(options(app).nth(1)).toHaveAttribute('aria-selected', 'true')
  expect(direct(sandbox)).toHaveLength(asked)

  await page.keyboard.press('Escape')
  await expect(box(app)).toHaveValue('')
  await expect(options(app)).toHaveCount(0)
})

test('a row far down the list, which alone scrolls, opens by mouse, and the way back restores its scroll position', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, width: 800 })
  await toFind(app)
  await box(app).click()
  await box(app).pressSequentially('racking')
  await expect(options(app)).toHaveCount(50)
  await expect(app.getByText('These are the newest 50.')).toBeAttached()
  await test.step('the page fills its frame, and only its list scrolls', async () => {
    const [page, list] = await app.getByRole('listbox').evaluate((listbox) => {
      const html = document.documentElement
      return [html.scrollHeight - html.clientHeight, listbox.scrollHeight - listbox.clientHeight]
    })
    expect(page).toBe(0)
    expect(list).toBeGreaterThan(500)
    await expect(box(app)).toBeInViewport()
  })

  const row = options(app).filter({ hasText: 'Deal 2028' })
  await row.scrollIntoViewIfNeeded()
  const top = () => app.getByRole('listbox').evaluate((list) => list.scrollTop)
  const left = await top()
  expect(left).toBeGreaterThan(100)
  await row.click()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  expect(await hash(app)).toBe('#/deal/2028')
  const asked = direct(sandbox).length

  await app.getByRole('button', { name: 'Back' }).click()
  await expect(options(app)).toHaveCount(50)
  expect(await top()).toBe(left)
  await expect(row).toBeInViewport()
  await expect(row).toHaveAttribute('data-active', 'true')
  expect(direct(sandbox)).toHaveLength(asked)
})

test('back, forward and a reload of the frame keep the page', async ({ openDealTab, page }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  await box(app).fill('warehouse lighting')
  await options(app).filter({ hasText: '1663' }).click()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  await page.evaluate(() => history.back())
  await expect(box(app)).toHaveValue('warehouse lighting')
  await page.evaluate(() => history.forward())
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeVisible()
  await test.step('the chat fills the frame below the way back, its box in sight', async () => {
    const box = app.getByRole('textbox', { name: 'Reply' })
    await expect(box).toBeInViewport({ ratio: 1 })
    const [end, height, length] = await app.locator('.view').evaluate((view) => {
      const { scrollHeight } = document.documentElement
      return [view.getBoundingClientRect().bottom, innerHeight, scrollHeight]
    })
    expect([end, length]).toEqual([height, height])
  })
  await reloadFrame(app)
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeVisible()
  expect(await hash(app)).toBe('#/deal/1663')
  await page.evaluate(() => history.back())
  await expect(box(app)).toHaveValue('warehouse lighting')
  await expect(options(app).first()).toBeVisible()
})

test('“Back” stays in the app, in a frame opened at a deal and after a double click', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  await expect(box(app)).toBeVisible()
  await app.locator('html').evaluate(() => location.replace('#/deal/1663'))
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  const portal = page.url()
  await app.getByRole('button', { name: 'Back' }).click()
  await toFind(app)

  await box(app).fill('survey')
  await options(app).filter({ hasText: 'survey' }).click()
  await app.locator('html').evaluate((html) => {
    const { back } = history
    history.back = () => {
      html.dataset['backs'] = `${html.dataset['backs'] ?? ''}|`
      back.call(history)
    }
  })
  await app.getByRole('button', { name: 'Back' }).dblclick()
  await expect(box(app)).toHaveValue('survey')
  await expect(app.locator('html')).toHaveAttribute('data-backs', '|')
  expect(page.url()).toBe(portal)
})

test('“Reload the tab” keeps the page, too', async ({ openDealTab }) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['expired_token:batch'] })
  await toFind(app)
  await box(app).fill('/crm/deal/details/1663/')
  await box(app).press('Enter')
  const reload = app.getByRole('button', { name: 'Reload the tab' })
  await expect(reload).toBeVisible()
  await app.locator('html').evaluate(() => Object.assign(window, { isOld: true }))
  await reload.click()
  await expect
    // While the frame loads, it cannot be evaluated.
    .poll(() =>
      app
        .locator('html')
        .evaluate(() => 'isOld' in window)
        .catch(() => true),
    )
    .toBe(false)
  await expect(reload).toBeVisible()
  expect(await hash(app)).toBe('#/deal/1663')
  await app.getByRole('button', { name: 'Back' }).click()
  await expect(box(app)).toHaveValue('/crm/deal/details/1663/')
})

test('in a low frame, the chosen row is visible', async ({ openDealTab, page }) => {
  await page.setViewportSize({ width: 1_300, height: 330 })
  const { app } = await openDealTab({ ...LEFT_MENU, width: 320 })
  await toFind(app)
  await box(app).fill('racking')
  await expect(options(app)).toHaveCount(50)
  await expect(options(app).first()).toHaveAttribute('aria-selected', 'true')
  for (let row = 1; row <= 12; row += 1) {
    await box(app).press('ArrowDown')
    await expect(options(app).nth(row)).toHaveAttribute('aria-selected', 'true')
  }
  await expect(options(app).nth(12)).toBeInViewport({ ratio: 0.9 })
})

test('the page never takes the focus from the portal around it', async ({ openDealTab, page }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await toFind(app)
  await expect(box(app)).toBeVisible()
  await expect(box(app)).not.toBeFocused()
  const deals = page.getByRole('link', { name: 'Deals', exact: true })
  await deals.focus()
  await app.locator('html').evaluate(() => location.replace('#/deal/1663'))
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  await app.locator('html').evaluate(() => location.replace('#/find?q=survey'))
  await expect(options(app)).toHaveCount(1)
  await expect(deals).toBeFocused()
})

/** Typed texts with the text that appears then, in either language for the app's own. */
const STATES: readonly (readonly [typed: string, shown: RegExp])[] = [
  ['light', /Deal 2069|Сделка 2069/],
  ['no such deal', /No deal found|Сделка не найдена/],
  ['/crm/deal/', /We do not know this address|Этот адрес нам незнаком/],
  ['/online/?IM_DIALOG=27', /A private chat|Личный чат/],
  ['Delivery, installation', /Deal 2074|Сделка 2074/],
]

for (const [theme, cards] of [
  ['light', [{ width: 360 }]],
  ['dark', [{ width: 360 }, { width: 800, language: 'ru' }]],
] as const) {
  test(`nothing overflows, and axe finds no violation, at any width: ${theme}`, async ({
    openDealTab,
    page,
  }) => {
    // Axe checks every state at each width.
    for (const card of cards) {
      const { app } = await openDealTab({ ...LEFT_MENU, ...card, theme })
      await toFind(app)
      const field = app.getByRole('combobox')
      const fits = () => app.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)
      await expect(field).toBeVisible()
      await expectAccessible(page, theme)
      for (const [text, shown] of STATES) {
        await field.fill(text)
        await expect(app.getByText(shown).first()).toBeVisible()
        await expect(app.locator('[aria-busy="true"]')).toHaveCount(0)
        expect(await fits()).toBe(true)
        await expectAccessible(page, theme)
      }
      await app.getByRole('option').first().click()
      await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
      expect(await fits()).toBe(true)
      await expectAccessible(page, theme)
    }
  })
}
