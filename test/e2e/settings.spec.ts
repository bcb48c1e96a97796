import type { FrameLocator, Page } from '@playwright/test'
import type { CardOptions } from '../../sandbox/index.ts'
import { boundTabs } from './bound-tabs.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'
import { readRunData } from './run-data.ts'
import { toFind } from './to-find.ts'

/** The app's own page, with every permission that the app can use. */
const LEFT_MENU = {
  scenario: 'left-menu',
  with: ['imopenlines', 'task', 'sonet_group', 'disk'],
} satisfies CardOptions

const radio = (app: FrameLocator, name: string) => app.getByRole('radio', { name, exact: true })
const theme = (app: FrameLocator) => app.locator('html').getAttribute('data-theme')
const report = (app: FrameLocator) => app.locator('pre').filter({ hasText: 'versions app' })
/** The app's tab in a card, by the portal's page. */
const cardTab = (page: Page) => page.getByRole('tab', { name: 'Chat', exact: true })

async function openSettings(app: FrameLocator): Promise<void> {
  await toFind(app)
  await app.getByRole('link', { name: 'Settings' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
}

async function check(app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Check now' }).click()
  await expect(app.getByRole('button', { name: 'Check again' })).not.toHaveAttribute('aria-disabled', 'true')
}

test('in the narrowest frame the link to the settings fits, and so do the settings', async ({
  openDealTab,
}) => {
  const { app } = await openDealTab({ ...LEFT_MENU, width: 340, latencyMs: 0 })
  await toFind(app)
  await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible()
  const overflow = () => app.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth)
  const rows = await app.locator('header').evaluate((header) => {
    const tops = [...header.querySelectorAll('a')].map((link) => link.getBoundingClientRect())
    return new Set(tops.map(({ top, height }) => Math.round(top + height / 2))).size
  })
  expect([rows, await overflow()]).toEqual([1, 0])
  await openSettings(app)
  await check(app)
  expect(await overflow()).toBe(0)
})

test('a theme is applied at once, kept by one write, and restored after a reload', async ({
  openDealTab,
  page,
  sandbox,
  expectWrite,
}) => {
  expectWrite(/user\.option\.set.*dark/)
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await expect(radio(app, 'Light')).toBeChecked()
  await radio(app, 'Dark').check()
  await expect.poll(() => theme(app)).toBe('dark')
  await expectAccessible(page, 'dark')

  await page.reload()
  await expect(app.getByRole('heading', { level: 1, name: 'Deal chats' })).toBeVisible()
  expect(await theme(app)).toBe('dark')
  const copies = await app.locator('html').evaluate(() => ({ ...localStorage }))
  expect(copies).toEqual({ [`deal-chat.theme ${new URL(sandbox.origin).host}`]: 'dark' })
  await openSettings(app)
  await expect(radio(app, 'Dark')).toBeChecked()
})

test('on the real host every check passes, and the report has no token, name, text or address in it', async ({
  openDealTab,
  page,
  sandbox,
  expectTrouble,
}) => {
  // The portal's frame may not use the clipboard, so the text is selected and copied the older way.
  expectTrouble(/The Clipboard API has been blocked/)
  const tokens = new Set<string>()
  page.on('request', (request) => {
    for (const source of [new URL(request.url()).search, request.postData() ?? '']) {
      for (const [name, value] of new URLSearchParams(source)) {
        if (/auth|refresh|sid|token|member/i.test(name) && value !== '') tokens.add(value)
      }
    }
  })
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await check(app)
  await expect(app.getByText('Everything is in order.')).toBeVisible()
  await expectAccessible(page)
  await app.getByText('Report for whoever helps you').click()
  await app.getByRole('button', { name: 'Copy report' }).click()
  const text = (await report(app).textContent()) ?? ''
  expect(text).toContain('versions app')
  expect(tokens.size).toBeGreaterThan(0)
  const hosts = [sandbox.origin, readRunData()?.appUrl ?? ''].map((address) => new URL(address).host)
  const secrets = [...tokens, ...hosts, 'http', '127.0.0.1', 'localhost', 'Anna', 'Keller', 'Site visits']
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  expect(text).toMatch(/^[\w .\n]+$/)
})

test('“Remove all tabs” asks first, and then no card of the portal has the tab', async ({
  expectWrite,
  openDealTab,
  page,
  sandbox,
}) => {
  await openDealTab({ scenario: 'found' })
  await expect(cardTab(page)).toBeVisible()
  const { app } = await openDealTab(LEFT_MENU)
  await openSettings(app)
  await app.getByRole('button', { name: 'Remove all tabs', exact: true }).click()
  await expect(app.getByRole('alertdialog')).toBeVisible()
  await expectAccessible(page)
  for (const _ of await boundTabs(sandbox, { viewer: 'anna' })) expectWrite(/placement\.unbind/)
  await app.getByRole('button', { name: 'Remove all', exact: true }).click()
  await expect(app.getByText('Done.')).toBeVisible()
  await openDealTab({ scenario: 'found' })
  await expect(page.getByRole('tab').first()).toBeVisible()
  await expect(cardTab(page)).toHaveCount(0)
})

test('a member’s settings are accessible', async ({ openDealTab, page }) => {
  const { app } = await openDealTab({ ...LEFT_MENU, viewer: 'marco' })
  await openSettings(app)
  await check(app)
  await expectAccessible(page)
})
