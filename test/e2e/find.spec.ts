import type { FrameLocator } from '@playwright/test'
import type { LogRow, Sandbox } from '../../sandbox/index.ts'
import { expectAccessibleInBothThemes } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { overflowOf, setFrameWidth } from './frame-width.ts'
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
  page,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, width: 800 })
  await toFind(app)
  await box(app).click()
  await box(app).pressSequentially('racking')
  await expect(options(app)).toHaveCount(50)
  await expect(app.getByText('These are the newest 50.')).toBeAttached()
  await test.step('the page fills its frame, and only its list scrolls', async () => {
    const [longer, list] = await app.getByRole('listbox').evaluate((listbox) => {
      const html = document.documentElement
      return [html.scrollHeight - html.clientHeight, listbox.scrollHeight - listbox.clientHeight]
    })
    expect(longer).toBe(0)
    expect(list).toBeGreaterThan(500)
    await expect(box(app)).toBeInViewport()
  })

  await test.step('in a low frame, the row that is chosen by keys is visible', async () => {
    await page.setViewportSize({ width: 1_300, height: 330 })
    await setFrameWidth({ app, page }, 320)
    await expect(options(app).first()).toHaveAttribute('aria-selected', 'true')
    for (let at = 1; at <= 12; at += 1) {
      await box(app).press('ArrowDown')
      await expect(options(app).nth(at)).toHaveAttribute('aria-selected', 'true')
    }
    await expect(options(app).nth(12)).toBeInViewport({ ratio: 0.9 })
    await page.setViewportSize({ width: 1_280, height: 720 })
    await setFrameWidth({ app, page }, 800)
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

// In a browser only: a frame's history, and the focus of the page around it.
test('back, forward, “Back” and a reload keep the page and stay in the app, and none takes the portal’s focus', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  const portal = page.url()
  const deal = app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })
  await toFind(app)

  await test.step('the page never takes the focus from the portal around it', async () => {
    await expect(box(app)).toBeVisible()
    await expect(box(app)).not.toBeFocused()
    const deals = page.getByRole('link', { name: 'Deals', exact: true })
    await deals.focus()
    await app.locator('html').evaluate(() => location.replace('#/find?q=survey'))
    await expect(options(app)).toHaveCount(1)
    await app.locator('html').evaluate(() => location.replace('#/deal/1663'))
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
    await expect(deals).toBeFocused()
  })

  await test.step('“Back” in a frame opened at a deal leads to the search', async () => {
    await app.getByRole('button', { name: 'Back' }).click()
    await toFind(app)
    expect(page.url()).toBe(portal)
  })

  await test.step('back and forward', async () => {
    await box(app).fill('warehouse lighting')
    await options(app).filter({ hasText: '1663' }).click()
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
    await page.evaluate(() => history.back())
    await expect(box(app)).toHaveValue('warehouse lighting')
    await page.evaluate(() => history.forward())
    await expect(deal).toBeVisible()
  })

  await test.step('the chat fills the frame below the way back, its box in sight', async () => {
    await expect(app.getByRole('textbox', { name: 'Reply' })).toBeInViewport({ ratio: 1 })
    const [end, height, length] = await app.locator('.view').evaluate((view) => {
      const { scrollHeight } = document.documentElement
      return [view.getBoundingClientRect().bottom, innerHeight, scrollHeight]
    })
    expect([end, length]).toEqual([height, height])
  })

  await test.step('a reload of the frame, and back', async () => {
    await reloadFrame(app)
    await expect(deal).toBeVisible()
    expect(await hash(app)).toBe('#/deal/1663')
    await page.evaluate(() => history.back())
    await expect(box(app)).toHaveValue('warehouse lighting')
    await expect(options(app).first()).toBeVisible()
  })

  await test.step('a double click on “Back” goes back once', async () => {
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
})

// In a browser only: a frame's navigation.
test('“Reload the tab” stays in the frame, by GET at its own address, and keeps the page', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['expired_token:batch'] })
  await toFind(app)
  await box(app).fill('/crm/deal/details/1663/')
  await box(app).press('Enter')
  const reload = app.getByRole('button', { name: 'Reload the tab' })
  await expect(reload).toBeVisible()
  await app.locator('html').evaluate(() => Object.assign(window, { isOld: true }))
  const [request] = await Promise.all([
    page.waitForRequest((sent) => sent.isNavigationRequest()),
    reload.click(),
  ])
  expect(request.method()).toBe('GET')
  expect(new URL(request.url()).searchParams.get('DOMAIN')).not.toBeNull()
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

/** Typed texts with the text that appears then, in either language for the app's own. */
const STATES: readonly (readonly [typed: string, shown: RegExp])[] = [
  ['light', /Deal 2069|Сделка 2069/],
  ['no such deal', /No deal found|Сделка не найдена/],
  ['/crm/deal/', /We do not know this address|Этот адрес нам незнаком/],
  ['/online/?IM_DIALOG=27', /A private chat|Личный чат/],
  ['Delivery, installation', /Deal 2074|Сделка 2074/],
]

// The longest texts in the narrowest frame; the gallery has every state of the search in either language.
test('nothing overflows at 360 and 800 px, and axe finds no violation in either theme', async ({
  openDealTab,
  page,
}) => {
  const tab = await openDealTab({ ...LEFT_MENU, width: 360, language: 'ru' })
  const { app } = tab
  await toFind(app)
  const field = app.getByRole('combobox')
  const expectFitting = async () => {
    for (const width of [800, 360]) {
      await setFrameWidth(tab, width)
      expect([width, await overflowOf(tab.app)]).toEqual([width, 0])
    }
  }
  await expect(field).toBeVisible()
  for (const [text, shown] of STATES) {
    await test.step(`“${text}”`, async () => {
      await field.fill(text)
      await expect(app.getByText(shown).first()).toBeVisible()
      await expect(app.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectFitting()
    })
  }
  await test.step('axe, of a list of deals', () => expectAccessibleInBothThemes(page))
  await test.step('the chat of a chosen deal', async () => {
    await app.getByRole('option').first().click()
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
    await expectFitting()
    await expectAccessibleInBothThemes(page)
  })
})
