import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** An app that shows where it was opened, and what the portal's page answers. */
const PLAIN_APP = {
  contentType: 'text/html',
  body: `<p id="where"></p><p id="data"></p><script>
    where.textContent = location.pathname
    const sid = name.split('|')[2]
    addEventListener('message', ({ data: text }) => { data.textContent = text })
    parent.postMessage('getInitData:key:' + sid, '*')
  </script>`,
}
const TAB = 'CRM_DEAL_DETAIL_TAB'

/** Posts to the portal's page what the app would. */
async function post(app: FrameLocator, command: string): Promise<void> {
  await app.locator('body').evaluate((_, text) => {
    window.parent.postMessage(`${text}:key:${window.name.split('|')[2]}`, '*')
  }, command)
}

/** What the handshake told the app. */
async function initData(app: FrameLocator) {
  const data = app.locator('#data')
  await expect(data).toContainText('"PLACEMENT"')
  return JSON.parse(((await data.textContent()) ?? '').replace(/^key:/, ''))
}

/** Asks REST as the app in this page would. */
async function ask(page: Page, token: string, method: string, params: object): Promise<unknown> {
  const response = await page.request.post(new URL(`/rest/${method}`, page.url()).href, {
    data: { auth: token, ...params },
  })
  return (await response.json()).result
}

test.beforeEach(async ({ page, run }) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
})

const ENTRIES = [
  ['lead-none', 'CRM_LEAD_DETAIL_TAB', { ID: '14' }],
  ['found', TAB, { ID: '1663' }],
  ['contact', 'CRM_CONTACT_DETAIL_TAB', { ID: '25' }],
  ['company', 'CRM_COMPANY_DETAIL_TAB', { ID: '7' }],
  ['quote', 'CRM_QUOTE_DETAIL_TAB', { ID: '5' }],
  ['invoice', 'CRM_SMART_INVOICE_DETAIL_TAB', { ID: '9' }],
  ['smart-process', 'CRM_DYNAMIC_128_DETAIL_TAB', { ID: '17' }],
  ['smart-process-2', 'CRM_DYNAMIC_1032_DETAIL_TAB', { ID: '4' }],
  ['task', 'TASK_VIEW_TAB', { taskId: '8293' }],
  ['task-old', 'TASK_VIEW_TAB', { taskId: '8201' }],
  ['group', 'SONET_GROUP_DETAIL_TAB', { GROUP_ID: '103' }],
] as const

test('each kind of card opens the app in its tab, with an entry of its own', async ({
  openDealTab,
  page,
}) => {
  for (const [scenario, placement, options] of ENTRIES) {
    await test.step(scenario, async () => {
      const { app } = await openDealTab({ scenario })
      const URI = new URL(page.url()).pathname
      expect(await initData(app)).toMatchObject({
        PLACEMENT: placement,
        PLACEMENT_OPTIONS: { ...options, URI },
      })
      await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
      await expect(page.locator('#card-title')).not.toHaveText('No such item')
    })
  }
})

test('a place that the app binds is a tab, opened when it is chosen and kept when it isn’t', async ({
  expectWrite,
  openDealTab,
  page,
  run,
}) => {
  const { app } = await openDealTab({ scenario: 'found', language: 'ru' })
  const first = await initData(app)
  expectWrite(/placement\.bind/)
  const LANG_ALL = { en: { TITLE: 'Talk' }, ru: { TITLE: 'Разговор' } }
  await ask(page, first.AUTH_ID, 'placement.bind', {
    PLACEMENT: TAB,
    HANDLER: `${run.appUrl}talk?a=1`,
    LANG_ALL,
  })
  await page.reload()
  const frames = page.locator('iframe[name*="|"]')
  await expect(frames).toHaveCount(1)
  await page.getByRole('tab', { name: 'Разговор' }).click()
  await expect(frames).toHaveCount(2)
  const talk = page.getByRole('tabpanel', { name: 'Разговор' }).frameLocator('iframe')
  await expect(talk.locator('#where')).toHaveText('/talk')
  const second = await initData(talk)
  expect(second).toMatchObject({ PLACEMENT: TAB, PLACEMENT_OPTIONS: { ID: '1663' } })
  expect(second.AUTH_ID).not.toBe((await initData(page.frameLocator('#app-frame'))).AUTH_ID)

  const sizeOfFirst = () =>
    page.locator('#app-frame').evaluate((frame: HTMLIFrameElement) => [frame.offsetWidth, frame.offsetHeight])
  expect(await sizeOfFirst()).toEqual([0, 0])
  await talk.locator('body').evaluate(() => document.body.append('kept'))
  await page.getByRole('tab', { name: 'Чат' }).click()
  expect((await sizeOfFirst())[0]).toBeGreaterThan(0)
  await page.getByRole('tab', { name: 'Разговор' }).click()
  await expect(talk.getByText('kept')).toBeVisible()
  await expect(frames).toHaveCount(2)
  const log = page.getByRole('region', { name: 'Rows of the log' })
  await expect(log.getByText('getInitData')).toHaveCount(2)
})

test('from nothing: the installer, the bound tab once it is finished, and the portal without the app again', async ({
  expectWrite,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const menu = page.getByRole('navigation', { name: 'Portal' })
  const { app } = await openDealTab({ scenario: 'install' })
  await expect(app.locator('#where')).toHaveText('/install')
  const installer = await initData(app)
  expect(installer).toMatchObject({ INSTALL: true, FIRST_RUN: true, PLACEMENT: 'DEFAULT' })
  await expect(menu.getByRole('link', { name: 'Deal chats' })).toHaveCount(0)
  expect(await ask(page, installer.AUTH_ID, 'placement.get', {})).toEqual([])

  await page.goto(sandbox.cardUrl({ scenario: 'found' }))
  await expect(page.getByText('The app has no tab here: it isn’t installed.')).toBeVisible()
  await page.goto(sandbox.cardUrl({ placement: 'DEFAULT', viewer: 'marco' }))
  await expect(page.getByText('The app isn’t fully installed yet.')).toBeVisible()

  await openDealTab({ scenario: 'install' })
  const { AUTH_ID } = await initData(app)
  expectWrite(/placement\.bind/)
  await ask(page, AUTH_ID, 'placement.bind', { PLACEMENT: TAB, HANDLER: run.appUrl, TITLE: 'Our chat' })
  await Promise.all([page.waitForURL(/install_finished=Y/), post(app, 'setInstallFinish')])
  await expect(app.locator('#where')).toHaveText('/')
  expect(await initData(app)).toMatchObject({ INSTALL: false, FIRST_RUN: true })
  await expect(menu.getByRole('link', { name: 'Deal chats' })).toBeVisible()

  await menu.getByRole('link', { name: 'Deals' }).click()
  await expect(page.getByRole('tab', { name: 'Our chat', selected: true })).toBeVisible()
  expect(await initData(app)).toMatchObject({ FIRST_RUN: false, PLACEMENT: TAB })

  await menu.getByRole('button', { name: 'Uninstall the app' }).click()
  await expect(page.getByRole('tab', { name: 'Our chat' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Install it as the sandbox has it' }).click()
  await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
})

test('a refused refresh is an alert of the portal’s page, and no answer', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  const before = await initData(app)
  sandbox.clock.advance(181 * 86_400_000)
  const [dialog] = await Promise.all([page.waitForEvent('dialog'), post(app, 'refreshAuth')])
  expect([dialog.type(), dialog.message()]).toEqual(['alert', expect.stringContaining('authorization')])
  await dialog.accept()
  await expect(page.getByRole('region', { name: 'Rows of the log' })).toContainText('shows an alert')
  expect(await initData(app)).toEqual(before)
})

test('every link of the left menu leads to a page of the portal', async ({ openDealTab, page }) => {
  await openDealTab({ scenario: 'found' })
  const links = await page
    .getByRole('navigation', { name: 'Portal' })
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  expect(links.length).toBeGreaterThan(4)
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200)
})
