import type { FrameLocator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** An app that shows its own path and the answers of the portal's page. */
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

/** Data that the app received from the handshake. */
async function initData(app: FrameLocator) {
  const data = app.locator('#data')
  await expect(data).toContainText('"PLACEMENT"')
  return JSON.parse(((await data.textContent()) ?? '').replace(/^key:/, ''))
}

/** Calls a REST method as the app in this page would. */
async function ask(page: Page, token: string, method: string, params: object): Promise<unknown> {
  const response = await page.request.post(new URL(`/rest/${method}`, page.url()).href, {
    data: { auth: token, ...params },
  })
  return (await response.json()).result
}

test.beforeEach(async ({ page, run }) => {
  await page.route(`${run.appUrl}**`, (route) => route.fulfill(PLAIN_APP))
})

test('a placement that the app binds is a tab, loaded when it is first chosen and kept when another is', async ({
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
