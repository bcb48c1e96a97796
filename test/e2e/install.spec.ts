import type { FrameLocator, Page } from '@playwright/test'
import { boundTabs, tabsAt } from './bound-tabs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

const INSTALL = { scenario: 'install' }
const CARDS = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY'].map((code) => `CRM_${code}_DETAIL_TAB`)
const BIND = /placement\.bind/
const FINISH = /setInstallFinish/

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { level: 1, name })
const add = (app: FrameLocator) => app.getByRole('button', { name: 'Add to 4 cards' })
/** The portal loads its page anew, at the app's ordinary address. */
const installed = (page: Page) => page.waitForURL(/install_finished=Y/)

test('an administrator installs from nothing, and the tab opens in the deal’s card without the installer’s code', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const { app } = await openDealTab(INSTALL)
  await expect(heading(app, 'Add Deal Chat to your portal')).toBeVisible()
  expect(fetched.some((address) => address.includes('assets/install-'))).toBe(true)
  await expectAccessible(page)

  for (const _ of CARDS) expectWrite(BIND)
  expectWrite(FINISH)
  await Promise.all([installed(page), add(app).dblclick()])
  await expect(heading(app, 'Deal chats')).toBeVisible()
  expect(await boundTabs(sandbox, INSTALL)).toEqual(tabsAt(run.appUrl, CARDS))

  fetched.splice(0)
  await openDealTab({ scenario: 'found' })
  await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
  await expect(heading(app, 'Warehouse lighting for Northwind')).toBeVisible()
  expect(fetched.filter((address) => /assets\/(install|settings|search|tab-setup)-/.test(address))).toEqual(
    [],
  )
})

test('the installer works by keyboard in a narrow dark frame in Russian', async ({
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
  expectWrite(FINISH)
  await app.getByRole('button', { name: 'Добавить в 3 карточки' }).focus()
  await Promise.all([installed(page), page.keyboard.press('Enter')])
  expect(await boundTabs(sandbox, INSTALL)).toHaveLength(3)
})
