import type { FrameLocator, Page } from '@playwright/test'
import type { Sandbox } from '../../sandbox/index.ts'
import { boundTabs, tabsAt } from './bound-tabs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

const INSTALL = { scenario: 'install' }
const CARDS = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY'].map((code) => `CRM_${code}_DETAIL_TAB`)
const BIND = /placement\.bind/
const UNBIND = /placement\.unbind/

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { level: 1, name })
const add = (app: FrameLocator) => app.getByRole('button', { name: 'Add to 4 cards' })
const bindsIn = (sandbox: Sandbox) => sandbox.log.rows.filter(({ write }) => write).length
/** The portal loads its page anew, at the app's ordinary address. */
const installed = (page: Page) => page.waitForURL(/install_finished=Y/)

/** Asks the portal as an administrator's page would, who has just pressed something. */
async function ask(sandbox: Sandbox, method: string, params: object = {}): Promise<unknown> {
  const session = sandbox.openSession(INSTALL)
  session.press()
  const answer = await fetch(`${sandbox.origin}/rest/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ auth: session.token, ...params }),
  })
  return ((await answer.json()) as { result: unknown }).result
}

const bound = (sandbox: Sandbox) => boundTabs(sandbox, INSTALL)
const everywhere = (handler: string) => tabsAt(handler, CARDS)

test('an administrator installs from nothing, and the tab opens in the deal’s card', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab(INSTALL)
  await expect(heading(app, 'Add Deal Chat to your portal')).toBeVisible()
  await expect(app.getByRole('checkbox', { name: 'Smart process “Equipment”' })).not.toBeChecked()
  await expectAccessible(page)
  expect(bindsIn(sandbox)).toBe(0)

  for (const _ of CARDS) expectWrite(BIND)
  await Promise.all([installed(page), add(app).dblclick()])
  await expect(heading(app, 'Find a chat')).toBeVisible()
  expect(await bound(sandbox)).toEqual(everywhere(run.appUrl))

  await openDealTab({ scenario: 'found' })
  await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
  await expect(heading(app, 'Warehouse lighting for Northwind')).toBeVisible()
  await openDealTab({ scenario: 'found', language: 'ru' })
  await expect(page.getByRole('tab', { name: 'Чат', selected: true })).toBeVisible()
})

test('a member isn’t let near it: by the portal’s page, nor by its REST', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  await openDealTab(INSTALL)
  await openDealTab({ placement: 'DEFAULT', viewer: 'marco' })
  await expect(page.getByText('The app isn’t fully installed yet.')).toBeVisible()

  const { app } = await openDealTab({ ...INSTALL, faults: ['ACCESS_DENIED:placement.get'] })
  await expect(heading(app, 'Ask your administrator')).toBeVisible()
  await expect(app.getByText(`${sandbox.origin}/marketplace/app/14/`)).toBeVisible()
  await expectAccessible(page)
})

test('a second time nothing is written, and it ends as the first time', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  for (const PLACEMENT of CARDS) {
    expectWrite(BIND)
    await ask(sandbox, 'placement.bind', { PLACEMENT, HANDLER: run.appUrl })
  }
  const { app } = await openDealTab(INSTALL)
  // The left menu's page is the fourth.
  await expect(app.getByText('Already there')).toHaveCount(4)
  await Promise.all([installed(page), add(app).click()])
  expect(await bound(sandbox)).toEqual(everywhere(run.appUrl))
})

test('one that the portal refuses has its reason, doesn’t stop the others, and can be tried again', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...INSTALL, faults: ['ERROR_CORE:placement.bind:once'] })
  for (const _ of CARDS) expectWrite(BIND)
  await add(app).click()
  await expect(heading(app, '3 of 4 tabs are in place')).toBeFocused()
  await expect(app.getByText(/^The portal said: /)).toBeVisible()
  await expectAccessible(page)
  await Promise.all([installed(page), app.getByRole('button', { name: 'Try “Deals” again' }).click()])
  expect(await bound(sandbox)).toEqual(everywhere(run.appUrl))
})

test('after a crash half-way the installer knows what is there, and adds the rest', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab(INSTALL)
  let asked = 0
  await page.route(/\/rest\/placement\.bind/, async (route) => {
    asked += 1
    // The third never reaches the portal.
    if (asked < 3) await route.continue()
  })
  expectWrite(BIND)
  expectWrite(BIND)
  await add(app).click()
  await expect(app.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '2')
  await expect.poll(() => asked).toBe(3)
  await expectAccessible(page)

  await openDealTab(INSTALL)
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await expect(app.getByText('Already there')).toHaveCount(3)
  expectWrite(BIND)
  expectWrite(BIND)
  await Promise.all([installed(page), add(app).click()])
  expect(await bound(sandbox)).toEqual(everywhere(run.appUrl))
})

test('where the app has moved, the old address goes from every card', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  for (const HANDLER of [`${run.appUrl}old/`, `${run.appUrl}?v=1`]) {
    expectWrite(BIND)
    await ask(sandbox, 'placement.bind', { PLACEMENT: CARDS[0], HANDLER })
  }
  const { app } = await openDealTab(INSTALL)
  await expect(app.getByText('Needs repair')).toHaveCount(1)
  for (const _ of CARDS) expectWrite(BIND)
  expectWrite(UNBIND)
  expectWrite(UNBIND)
  await Promise.all([installed(page), add(app).click()])
  expect(await bound(sandbox)).toEqual(everywhere(run.appUrl))
})

test('a portal that didn’t grant the tabs says so, and the app is installed without them', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...INSTALL, without: ['placement'] })
  await expect(app.getByText(/“App embedding” \(placement\) no tab can be added/)).toBeVisible()
  await expect(app.getByText('Needed. Without it, no tab can be added.')).toBeVisible()
  await expectAccessible(page)
  await Promise.all([installed(page), app.getByRole('button', { name: 'Finish without tabs' }).click()])
  await expect(heading(app, 'Find a chat')).toBeVisible()
  expect(await bound(sandbox)).toEqual([])
})

test('by keyboard, in a narrow dark frame, in Russian', async ({
  expectWrite,
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...INSTALL, width: 360, theme: 'dark', language: 'ru' })
  const leads = app.getByRole('checkbox', { name: 'Лиды' })
  await leads.focus()
  await page.keyboard.press('Space')
  await expect(leads).not.toBeChecked()
  const { width, scroll } = await app
    .locator('html')
    .evaluate((html) => ({ width: html.clientWidth, scroll: html.scrollWidth }))
  expect(scroll).toBeLessThanOrEqual(width)
  await expectAccessible(page, 'dark')
  for (const _ of CARDS.slice(1)) expectWrite(BIND)
  await app.getByRole('button', { name: 'Добавить в 3 карточки' }).focus()
  await Promise.all([installed(page), page.keyboard.press('Enter')])
  expect(await bound(sandbox)).toHaveLength(3)
})

test('a card’s tab loads nothing of the installer', async ({ openDealTab, page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  const { app } = await openDealTab({ scenario: 'found' })
  await expect(heading(app, 'Warehouse lighting for Northwind')).toBeVisible()
  expect(addresses.filter((address) => /assets\/(install|settings|search|tab-setup)-/.test(address))).toEqual(
    [],
  )
  await openDealTab(INSTALL)
  await expect(heading(app, 'Add Deal Chat to your portal')).toBeVisible()
  expect(addresses.some((address) => address.includes('assets/install-'))).toBe(true)
})
