import type { FrameLocator } from '@playwright/test'
import { createDeployment, type Deployment } from './deployed-host.ts'
import { test as base, expect } from './fixtures.ts'
import { readRunData } from './run-data.ts'
import { watchAssets } from './watch-assets.ts'

const LEFT_MENU = { scenario: 'left-menu' }
/** Time for a second build, in milliseconds. */
const SETUP_WITHIN_MS = 240_000
/** Most that an update of all chunks may cost a browser that has the build before, in bytes of bodies. */
const LARGEST_UPDATE_BYTES = 3_000

/** The app at a separate address, which can be deployed again while a frame is open. */
const test = base.extend<object, { deployment: Deployment }>({
  deployment: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const ports = readRunData()?.portalPorts ?? []
      const deployment = await createDeployment(ports.map((port) => `http://127.0.0.1:${port}`))
      await use(deployment)
      await deployment.end()
    },
    { scope: 'worker', timeout: SETUP_WITHIN_MS },
  ],
  run: async ({ run, deployment }, use) => use({ ...run, appUrl: deployment.appUrl }),
})

// One worker, because each would build again.
test.describe.configure({ mode: 'default' })

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { level: 1, name })
const box = (app: FrameLocator) => app.getByRole('combobox', { name: 'Deal or address' })
/** The inline script of the next build's page, which imports that build's entry. */
const scriptOfNext = (app: FrameLocator) => app.locator('xpath=//script[contains(., "/index-next")]')

test('an open frame survives a deployment, with the parts that it has yet to load', async ({
  deployment,
  openDealTab,
}) => {
  await deployment.deploy('now')
  const { app } = await openDealTab(LEFT_MENU)
  await expect(heading(app, 'Deal chats')).toBeVisible()
  await deployment.deploy('next')

  await app.getByRole('button', { name: 'More' }).click()
  await app.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(heading(app, 'Settings')).toBeVisible()
  await app.getByRole('button', { name: 'Back' }).click()
  await app.getByRole('link', { name: 'Find a chat' }).first().click()
  await box(app).fill('/crm/deal/details/1663/')
  await box(app).press('Enter')
  await expect(heading(app, 'Warehouse lighting for Northwind')).toBeVisible()
  await expect(app.getByRole('log')).toBeAttached()
  await expect(scriptOfNext(app)).toHaveCount(0)

  // By GET with its query, as the app's own “Reload the tab” does.
  await app.locator('html').evaluate(() => location.replace(location.pathname + location.search))
  await expect(scriptOfNext(app)).toHaveCount(1)
  await expect(heading(app, 'Deal chats')).toBeVisible()
})

test('without earlier builds, an open frame names the part that failed to load, and a reload brings it', async ({
  deployment,
  expectTrouble,
  openDealTab,
}) => {
  const none = { EARLIER_BUILDS: '0' }
  await deployment.deploy('now', none)
  const { app } = await openDealTab(LEFT_MENU)
  await expect(heading(app, 'Deal chats')).toBeVisible()
  await deployment.deploy('next', none)

  expectTrouble(/404|MIME type/)
  expectTrouble(/did not arrive/)
  await app.getByRole('button', { name: 'More' }).click()
  await app.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(heading(app, 'A part of Deal Chat did not load')).toBeVisible()
  await app.getByRole('button', { name: 'Reload the tab' }).click()
  await expect(heading(app, 'Settings')).toBeVisible()
  await expect(scriptOfNext(app)).toHaveCount(1)
})

// Only a browser keeps dictionaries, names them, and decodes by them.
test('after a deployment, a tab that is opened again downloads what has changed in its chunks, and no more', async ({
  deployment,
  openDealTab,
}) => {
  await deployment.deploy('now')
  const { page, app } = await openDealTab()
  await expect(app.getByRole('log')).toBeAttached()
  await deployment.deploy('next')

  const downloaded = await watchAssets(page)
  await openDealTab()
  await expect(app.getByRole('log')).toBeAttached()
  await expect(scriptOfNext(app)).toHaveCount(1)
  const assets = downloaded()
  expect(assets.length).toBeGreaterThan(8)
  expect(assets.filter(({ encoding }) => encoding !== 'dcz')).toEqual([])
  expect(assets.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(LARGEST_UPDATE_BYTES)
})
