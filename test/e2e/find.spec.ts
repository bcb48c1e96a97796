import type { FrameLocator, Page } from '@playwright/test'
import type { LogRow, Sandbox } from '../../sandbox/index.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { reloadFrame } from './reload-frame.ts'

/** The app's own page, which the left menu opens. */
const LEFT_MENU = { scenario: 'left-menu' } as const

const box = (app: FrameLocator) => app.getByRole('combobox', { name: 'Deal or address' })
const options = (app: FrameLocator) => app.getByRole('option')
const searches = (sandbox: Sandbox): readonly LogRow[] =>
  sandbox.log.rows.filter(({ method }) => method === 'crm.item.list')
const requests = (sandbox: Sandbox): readonly LogRow[] =>
  sandbox.log.rows.filter(({ way }) => way === 'app → REST')
/** The batches that open a chat: neither what completes one, nor looks whether it has changed. */
const openings = (sandbox: Sandbox): number =>
  requests(sandbox).filter(({ commands = [] }) => commands.includes('im.dialog.users.list')).length

/** The frame's own address: what stands after its `#`. */
async function hash(app: FrameLocator): Promise<string> {
  return app.locator('html').evaluate(() => location.hash)
}

/** Long enough for a search that rests before it asks. */
async function afterRest(app: FrameLocator): Promise<void> {
  await app.locator('html').evaluate(() => new Promise((rested) => setTimeout(rested, 600)))
}

/** Holds the answers of the searches that ask for these words, until they are let go. */
async function hold(page: Page, words: string): Promise<() => void> {
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/rest/crm.item.list*', async (route) => {
    const asked = new URLSearchParams(route.request().postData() ?? '').get('filter[%title]')
    if (asked === words) await held
    await route.continue().catch(() => undefined)
  })
  return letGo
}

test('by keyboard alone: a word, the arrows, Enter, the chat, and back to the same row of the same list', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
  await page.getByRole('link', { name: 'Install the app' }).focus()
  for (const name of ['Search', 'Any chat', 'Settings']) {
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
  const asked = requests(sandbox).length

  await page.keyboard.press('Shift+Tab')
  await expect(app.getByRole('button', { name: 'Back to the search' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(box(app)).toBeFocused()
  await expect(box(app)).toHaveValue('warehouse')
  await expect(options(app).nth(1)).toHaveAttribute('aria-selected', 'true')
  expect(requests(sandbox)).toHaveLength(asked)

  await page.keyboard.press('Escape')
  await expect(box(app)).toHaveValue('')
  await expect(options(app)).toHaveCount(0)
})

test('an app that registered itself in the left menu begins at the same place', async ({ openDealTab }) => {
  const { app } = await openDealTab({ scenario: 'left-menu-placement' })
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
})

test('by mouse: a row far down the list, the chat, and back to the place where the list stood', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).click()
  await box(app).pressSequentially('racking')
  await expect(options(app)).toHaveCount(50)
  await expect(app.getByText('These are the newest 50.')).toBeAttached()
  const row = options(app).filter({ hasText: 'Deal 2028' })
  await row.scrollIntoViewIfNeeded()
  const top = () => app.getByRole('listbox').evaluate((list) => list.scrollTop)
  const left = await top()
  expect(left).toBeGreaterThan(100)
  await row.click()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  expect(await hash(app)).toBe('#/deal/2028')
  const asked = requests(sandbox).length

  await app.getByRole('button', { name: 'Back to the search' }).click()
  await expect(options(app)).toHaveCount(50)
  expect(await top()).toBe(left)
  await expect(row).toBeInViewport()
  await expect(row).toHaveAttribute('data-active', 'true')
  expect(requests(sandbox)).toHaveLength(asked)
})

test('typing eight letters costs at most two searches, and nothing in it writes', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  await page.clock.install()
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).click()
  expect(requests(sandbox)).toEqual([])
  // The page's own time, so that a busy machine types as fast as any.
  await page.clock.pauseAt(Date.now() + 60_000)
  for (const letter of 'lighting') {
    await page.keyboard.type(letter)
    await page.clock.runFor(120)
  }
  await page.clock.resume()
  await expect(options(app).first()).toBeVisible()
  await expect(app.getByText(/\d+ deals found/)).toBeAttached()
  expect(searches(sandbox).length).toBeGreaterThan(0)
  expect(searches(sandbox).length).toBeLessThanOrEqual(2)
  expect(requests(sandbox)).toEqual(searches(sandbox))
})

test('one letter is too few to ask for, a number is not', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('l')
  await expect(app.getByText('One more letter, please.')).toBeVisible()
  await box(app).fill('   ')
  await box(app).fill('1663')
  await expect(options(app)).toHaveCount(1)
  await expect(options(app)).toContainText('Warehouse lighting for Northwind')
  expect(searches(sandbox)).toHaveLength(1)
})

test('an answer that comes too late changes nothing, and Enter takes nothing that is old', async ({
  openDealTab,
  page,
}) => {
  const letGo = await hold(page, 'cold')
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('desk')
  await expect(options(app)).toHaveText([/Desk lamps/])
  await box(app).fill('cold')
  await expect(app.getByRole('listbox')).toHaveAttribute('aria-busy', 'true')
  await expect(options(app)).toHaveText([/Desk lamps/])
  // The old list may still be looked at; it isn't what was typed.
  await box(app).press('Enter')
  expect(await hash(app)).toBe('#/find?q=cold')
  await box(app).fill('survey')
  await expect(options(app)).toHaveText([/Site survey for Brightwater/])
  letGo()
  await page.waitForTimeout(300)
  await expect(options(app)).toHaveText([/Site survey for Brightwater/])
})

test('a deal’s title is text, whatever it looks like, and a sign of SQL’s finds what a portal would', async ({
  openDealTab,
  page,
}) => {
  const dialogs: string[] = []
  page.on('dialog', (dialog) => void dialogs.push(dialog.message()))
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('<b>markup')
  await expect(options(app)).toHaveText([/<b>markup<\/b> & "quotes"/])
  await box(app).fill('100% LED')
  await expect(options(app).filter({ hasText: '100% LED_strip' })).toHaveCount(1)
  await box(app).fill('$result[chat][ID]')
  await expect(app.getByRole('heading', { name: 'No deal found' })).toBeVisible()
  await expect(app.getByText('“$result[chat][ID]”')).toBeVisible()
  expect(dialogs).toEqual([])
})

const ADDRESSES: readonly (readonly [pasted: string, option: string, heading: string, hash: string])[] = [
  ['/crm/deal/details/1663/', 'Deal 1663', 'Warehouse lighting for Northwind', '#/deal/1663'],
  ['/crm/type/128/details/17/', 'Smart process item 17', 'Installation project #17', '#/dynamic_128/17'],
  ['/crm/type/31/details/9/', 'Invoice 9', 'Invoice for the first stage', '#/smart_invoice/9'],
  ['/crm/lead/details/14/', 'Lead 14', 'No chat yet', '#/lead/14'],
  [
    '/company/personal/user/2/tasks/task/view/8293/',
    'Task 8293',
    'Measure the new hall',
    '#/find/any?kind=task&id=8293&asked=1',
  ],
  ['/workgroups/group/103/', 'Group 103', 'Northern warehouses', '#/find/any?kind=group&id=103&asked=1'],
  ['/online/?IM_DIALOG=chat1437', 'Chat 1437', 'Warehouse lighting for Northwind', '#/chat/1437'],
  ['/online/?IM_DIALOG=sg103', 'Group 103', 'Northern warehouses', '#/find/any?kind=group&id=103&asked=1'],
]

for (const [pasted, option, heading, address] of ADDRESSES) {
  test(`the pasted address ${pasted} leads to the chat, and is no search`, async ({
    openDealTab,
    sandbox,
  }) => {
    const { app } = await openDealTab(LEFT_MENU)
    // As it is copied: the portal's whole address, its slider's parameters with it.
    await box(app).fill(`${sandbox.origin}${pasted}${pasted.includes('?') ? '&' : '?'}IFRAME=Y`)
    await expect(options(app)).toHaveText([option])
    await box(app).press('Enter')
    await expect(app.getByRole('heading', { name: heading })).toBeVisible()
    expect(await hash(app)).toBe(address)
    await afterRest(app)
    expect(searches(sandbox)).toEqual([])
    const asked = requests(sandbox).map(({ method, commands = [] }) => [method, ...commands].join(' '))
    expect(asked.join(' ')).not.toMatch(/DIALOG_ID=(?!chat)/)
  })
}

test('a group’s own dialog ID is never asked: that would create its chat', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('/online/?IM_DIALOG=sg103')
  await options(app).click()
  await expect(app.getByRole('heading', { name: 'Northern warehouses' })).toBeVisible()
  expect(requests(sandbox)[0]).toMatchObject({
    method: 'im.chat.get',
    params: { ENTITY_TYPE: 'SONET_GROUP', ENTITY_ID: '103' },
  })
})

test('a person’s address is linked to, and never asked', async ({ openDealTab, sandbox, expectWrite }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('/online/?IM_DIALOG=31')
  await expect(app.getByRole('heading', { name: 'A private chat' })).toBeVisible()
  const link = app.getByRole('link', { name: 'Open chat' })
  await expect(link).toHaveAttribute('href', `${sandbox.origin}/online/?IM_DIALOG=31`)
  expect(requests(sandbox)).toEqual([])
  expectWrite(/imOpenMessenger.*"31"/)
  await link.click()
  await sandbox.log.waitFor(({ method }) => method === 'imOpenMessenger')
  expect(requests(sandbox)).toEqual([])
})

test('a pasted chat that REST answers 403 for: not in it, or not there; both are said', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  for (const chat of ['chat1601', 'chat999999']) {
    await box(app).fill(`/online/?IM_DIALOG=${chat}`)
    await box(app).press('Enter')
    await expect(app.getByRole('heading', { name: 'This chat can’t be shown' })).toBeVisible()
    await expect(app.getByText(`Either you are not in ${chat}, or there is no such chat`)).toBeVisible()
    await expect(app.getByRole('heading', { level: 1 })).toBeFocused()
    await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
    await app.getByRole('button', { name: 'Back to the search' }).click()
    await expect(box(app)).toHaveValue(`/online/?IM_DIALOG=${chat}`)
  }
})

test('an address that isn’t understood, or another portal’s, is said to be that, and nothing is asked', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('https://other.bitrix24.com/crm/deal/details/1663/')
  await expect(app.getByRole('heading', { name: 'An address of another portal' })).toBeVisible()
  await expect(app.getByText('other.bitrix24.com')).toBeVisible()
  await box(app).fill('/crm/deal/')
  await expect(app.getByRole('heading', { name: 'We do not know this address' })).toBeVisible()
  await box(app).press('Enter')
  await afterRest(app)
  expect(requests(sandbox)).toEqual([])
})

test('back, forward and a reload of the frame keep the place', async ({ openDealTab, page }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('warehouse lighting')
  await options(app).filter({ hasText: '1663' }).click()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  await page.evaluate(() => history.back())
  await expect(box(app)).toHaveValue('warehouse lighting')
  await page.evaluate(() => history.forward())
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeVisible()
  await reloadFrame(app)
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeVisible()
  expect(await hash(app)).toBe('#/deal/1663')
  await page.evaluate(() => history.back())
  await expect(box(app)).toHaveValue('warehouse lighting')
  await expect(options(app).first()).toBeVisible()
})

test('a frame that was opened right at a deal leads back to the search’s start, and stays in the app', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await expect(box(app)).toBeVisible()
  await app.locator('html').evaluate(() => location.replace('#/deal/1663'))
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
  const portal = page.url()
  await app.getByRole('button', { name: 'Back to the search' }).click()
  await expect(box(app)).toHaveValue('')
  expect(page.url()).toBe(portal)
})

test('“Reload the tab” keeps the place, too', async ({ openDealTab }) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['expired_token:batch'] })
  await box(app).fill('/crm/deal/details/1663/')
  await box(app).press('Enter')
  const reload = app.getByRole('button', { name: 'Reload the tab' })
  await expect(reload).toBeVisible()
  await app.locator('html').evaluate(() => Object.assign(window, { isOld: true }))
  await reload.click()
  await expect
    // While the frame loads there is nobody to ask.
    .poll(() =>
      app
        .locator('html')
        .evaluate(() => 'isOld' in window)
        .catch(() => true),
    )
    .toBe(false)
  await expect(reload).toBeVisible()
  expect(await hash(app)).toBe('#/deal/1663')
  await app.getByRole('button', { name: 'Back to the search' }).click()
  await expect(box(app)).toHaveValue('/crm/deal/details/1663/')
})

test('a click into the box, a space too many, the mouse that leaves: a row stays chosen for Enter', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('warehouse')
  await expect(options(app)).toHaveCount(2)
  await options(app).nth(1).hover()
  await page.mouse.move(5, 5)
  await expect(options(app).nth(1)).toHaveAttribute('data-active', 'true')
  await box(app).click()
  await box(app).press('End')
  await box(app).press('Space')
  await expect(options(app).nth(1)).toHaveAttribute('aria-selected', 'true')
  await box(app).press('Shift+Home')
  await box(app).press('Enter')
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' })).toBeVisible()
})

test('in a frame with little height, the chosen row is in sight', async ({ openDealTab, page }) => {
  await page.setViewportSize({ width: 1_300, height: 330 })
  const { app } = await openDealTab({ ...LEFT_MENU, width: 320 })
  await box(app).fill('racking')
  await expect(options(app)).toHaveCount(50)
  await expect(options(app).first()).toHaveAttribute('aria-selected', 'true')
  for (let row = 1; row <= 12; row += 1) await box(app).press('ArrowDown')
  await expect(options(app).nth(12)).toHaveAttribute('aria-selected', 'true')
  await expect(options(app).nth(12)).toBeInViewport({ ratio: 0.9 })
})

test('a failed search keeps its button under the focus while it asks again, and gives it to the box after', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['user_access_error:crm.item.list:once'] })
  await box(app).fill('survey')
  const again = app.getByRole('button', { name: 'Try again' })
  await expect(again).toBeVisible()
  let letGo: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  await page.route('**/rest/crm.item.list*', async (route) => {
    await held
    await route.continue()
  })
  await again.focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('button', { name: 'Trying again…' })).toBeFocused()
  letGo()
  await expect(options(app)).toHaveText([/Site survey/])
  await expect(box(app)).toBeFocused()
})

test('what looks like a dialog’s ID may be a title, too: the chat is offered, and the deals are searched', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('chat1437')
  await expect(options(app)).toHaveText(['Chat 1437'])
  await sandbox.log.waitFor(({ method }) => method === 'crm.item.list')
  await box(app).press('Enter')
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
})

test('a deal that was opened before is asked anew', async ({ openDealTab, sandbox }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('/crm/deal/details/1663/')
  for (const batches of [1, 2]) {
    await box(app).press('Enter')
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
    await expect.poll(() => openings(sandbox)).toBe(batches)
    await app.getByRole('button', { name: 'Back to the search' }).click()
  }
})

test('a double press on “Back to the search” stays in the app', async ({ openDealTab, page }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('survey')
  await options(app).filter({ hasText: 'survey' }).click()
  const portal = page.url()
  await app.getByRole('button', { name: 'Back to the search' }).dblclick()
  await expect(box(app)).toHaveValue('survey')
  await page.waitForTimeout(300)
  expect(page.url()).toBe(portal)
})

test('“Clear” empties the box and leaves the focus in it', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('survey')
  await app.getByRole('button', { name: 'Clear' }).click()
  await expect(box(app)).toHaveValue('')
  await expect(box(app)).toBeFocused()
})

test('the page takes no focus from the portal around it, when it opens or later', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
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

test('who follows “Any chat” from a search without a result isn’t left nowhere', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await box(app).fill('no such deal')
  await expect(app.getByRole('heading', { name: 'No deal found' })).toBeVisible()
  await app.getByRole('link', { name: 'Any chat' }).last().focus()
  await page.keyboard.press('Enter')
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeFocused()
})

test('a very fast typist is no trouble: the address is written now and then, and is right in the end', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab(LEFT_MENU)
  await app.locator('html').evaluate(() => {
    const { replaceState } = history
    let written = 0
    // As Safari does.
    history.replaceState = (...args) => {
      written += 1
      if (written > 100) throw new DOMException('too many', 'SecurityError')
      replaceState.apply(history, args)
    }
  })
  const text = 'warehouse lighting for everybody '.repeat(4)
  await box(app).pressSequentially(text, { delay: 2 })
  await expect(box(app)).toHaveValue(text)
  await expect.poll(() => hash(app)).toBe(`#/find?q=${text.replaceAll(' ', '+')}`)
})

test('what was opened stays at hand while the frame lives', async ({ openDealTab }) => {
  const { app } = await openDealTab(LEFT_MENU)
  await expect(app.getByRole('heading', { name: 'Recent' })).toHaveCount(0)
  for (const word of ['survey', 'desk', 'survey']) {
    await box(app).fill(word)
    await options(app)
      .filter({ hasText: new RegExp(word, 'i') })
      .click()
    await app.getByRole('button', { name: 'Back to the search' }).click()
  }
  await box(app).fill('')
  const recent = app.getByRole('region', { name: 'Recent' }).getByRole('link')
  await expect(recent).toHaveText(['Site survey for Brightwater', 'Desk lamps'])
  await recent.first().click()
  await expect(app.getByRole('heading', { name: 'You are not in this chat' })).toBeVisible()
})

test('without the right, the permission or the portal, the search says so and offers a way out', async ({
  openDealTab,
}) => {
  const scope = await openDealTab({ ...LEFT_MENU, without: ['crm'] })
  await box(scope.app).fill('light')
  await expect(scope.app.getByRole('heading', { name: 'The app lacks a permission' })).toBeVisible()
  await expect(scope.app.getByText('ticks CRM and saves')).toBeVisible()
  // Chats can still be found by what isn't CRM's.
  await scope.app.getByRole('link', { name: 'Any chat' }).click()
  await expect(scope.app.getByLabel('Deal ID')).toBeVisible()

  const guest = await openDealTab({ ...LEFT_MENU, viewer: 'tomas' })
  await box(guest.app).fill('light')
  await expect(guest.app.getByRole('heading', { name: 'You may not see this' })).toBeVisible()
})

test('a throttled search counts down, asks again by itself, and shows what it finds', async ({
  openDealTab,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, faults: ['QUERY_LIMIT_EXCEEDED:crm.item.list:once'] })
  await box(app).fill('survey')
  await expect(app.getByRole('heading', { name: 'The portal asks us to slow down' })).toBeVisible()
  await expect(options(app)).toHaveText([/Site survey/])
  expect(searches(sandbox)).toHaveLength(2)
})

/** What is typed, and what then stands there: in either language where it is a text of ours. */
const STATES: readonly (readonly [typed: string, shown: RegExp])[] = [
  ['light', /Deal 2069|Сделка 2069/],
  ['no such deal', /No deal found|Сделка не найдена/],
  ['/crm/deal/', /We do not know this address|Этот адрес нам незнаком/],
  ['/online/?IM_DIALOG=27', /A private chat|Личный чат/],
  ['Delivery, installation', /Deal 2074|Сделка 2074/],
]

for (const card of [
  { width: 360, theme: 'light' },
  { width: 360, theme: 'dark' },
  { width: 800, theme: 'dark', language: 'ru' },
] as const) {
  test(`nothing sticks out, and axe finds nothing: ${Object.values(card).join(', ')}`, async ({
    openDealTab,
    page,
  }) => {
    const { app } = await openDealTab({ ...LEFT_MENU, ...card })
    const field = app.getByRole('combobox')
    const fits = () => app.locator('html').evaluate((html) => html.scrollWidth <= html.clientWidth)
    await expect(field).toBeVisible()
    await expectAccessible(page, card.theme)
    for (const [text, shown] of STATES) {
      await field.fill(text)
      await expect(app.getByText(shown).first()).toBeVisible()
      await expect(app.locator('[aria-busy="true"]')).toHaveCount(0)
      expect(await fits()).toBe(true)
      await expectAccessible(page, card.theme)
    }
    await app.getByRole('option').first().click()
    await expect(app.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await fits()).toBe(true)
    await expectAccessible(page, card.theme)
  })
}

test('the page fills its frame, and only its list scrolls', async ({ openDealTab }) => {
  const { app } = await openDealTab({ ...LEFT_MENU, width: 800 })
  await box(app).fill('racking')
  await expect(options(app)).toHaveCount(50)
  const [page, list] = await app.getByRole('listbox').evaluate((listbox) => {
    const html = document.documentElement
    return [html.scrollHeight - html.clientHeight, listbox.scrollHeight - listbox.clientHeight]
  })
  expect(page).toBe(0)
  expect(list).toBeGreaterThan(500)
  await expect(box(app)).toBeInViewport()
})
