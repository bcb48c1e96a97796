import type { Page } from '@playwright/test'
import { boundTabs, tabsAt } from './bound-tabs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { overflowOf } from './frame-width.ts'

const INSTALL = { scenario: 'install' }
const CARDS = ['DEAL', 'LEAD', 'CONTACT', 'COMPANY'].map((code) => `CRM_${code}_DETAIL_TAB`)
const BIND = /placement\.bind/
const FINISH = /setInstallFinish/

/** The portal loads its page anew, at the app's ordinary address. */
const installed = (page: Page) => page.waitForURL(/install_finished=Y/)

// Each way through the installer: `test/component/journeys/installation.test.ts`; here its layout, and the portal's page.
test('the installer works by keyboard in a narrow dark frame in Russian', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...INSTALL, width: 360, theme: 'dark', language: 'ru' })
  const leads = app.getByRole('checkbox', { name: 'Лиды' })
  await leads.focus()
  await page.keyboard.press('Space')
  await expect(leads).not.toBeChecked()
  expect(await overflowOf(app)).toBe(0)
  await expectAccessible(page, 'dark')
  for (const _ of CARDS.slice(1)) expectWrite(BIND)
  expectWrite(FINISH)
  await app.getByRole('button', { name: 'Добавить в 3 карточки' }).focus()
  await Promise.all([installed(page), page.keyboard.press('Enter')])
  const places = CARDS.filter((place) => !place.includes('LEAD'))
  expect(await boundTabs(sandbox, INSTALL)).toEqual(tabsAt(run.appUrl, places))
})
