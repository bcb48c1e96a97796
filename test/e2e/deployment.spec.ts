import type { FrameLocator } from '@playwright/test'
import { createDeployment, type Deployment } from './deployed-host.ts'
import { test as base, expect } from './fixtures.ts'
import { readRunData } from './run-data.ts'

const LEFT_MENU = { scenario: 'left-menu' }
/** A second build. */
const SETUP_WITHIN_MS = 60_000

/** The app at an address of its own, where one build is deployed after another while a frame is open. */
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

// One worker: each would build again.
test.describe.configure({ mode: 'default' })

const heading = (app: FrameLocator, name: string) => app.getByRole('heading', { level: 1, name })
const box = (app: FrameLocator) => app.getByRole('combobox', { name: 'Deal or address' })
const isNext = (app: FrameLocator) => app.locator('script[src*="assets/next-"]')

test('a deployment with a frame open: the old frame goes on, what it has yet to load included', async ({
  deployment,
  openDealTab,
}) => {
  await deployment.deploy('now')
  const { app } = await openDealTab(LEFT_MENU)
  await expect(heading(app, 'Find a chat')).toBeVisible()
  await deployment.deploy('next')

  await app.getByRole('link', { name: 'Settings' }).click()
  await expect(heading(app, 'Settings')).toBeVisible()
  await app.getByRole('button', { name: 'Back to the search' }).click()
  await box(app).fill('/crm/deal/details/1663/')
  await box(app).press('Enter')
  await expect(heading(app, 'Warehouse lighting for Northwind')).toBeVisible()
  await expect(app.getByRole('log')).toBeAttached()
  await expect(isNext(app)).toHaveCount(0)

  // By GET, with its query: the way that the app's own “Reload the tab” takes.
  await app.locator('html').evaluate(() => location.replace(location.pathname + location.search))
  await expect(isNext(app)).toHaveCount(1)
  await expect(heading(app, 'Find a chat')).toBeVisible()
})

test('where no earlier build is kept, an open frame says what didn’t load, and the way out leads on', async ({
  deployment,
  expectTrouble,
  openDealTab,
}) => {
  const none = { EARLIER_BUILDS: '0' }
  await deployment.deploy('now', none)
  const { app } = await openDealTab(LEFT_MENU)
  await expect(heading(app, 'Find a chat')).toBeVisible()
  await deployment.deploy('next', none)

  expectTrouble(/404|MIME type/)
  expectTrouble(/did not arrive/)
  await app.getByRole('link', { name: 'Settings' }).click()
  await expect(heading(app, 'A part of Deal Chat did not load')).toBeVisible()
  await app.getByRole('button', { name: 'Reload the tab' }).click()
  await expect(heading(app, 'Settings')).toBeVisible()
  await expect(isNext(app)).toHaveCount(1)
})
