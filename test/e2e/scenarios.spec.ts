import { SCREENS } from '../harness/screens.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

/** Time after which the SDK's handshake is given up, in milliseconds. */
const HANDSHAKE_MS = 10_000

// `test/component/journeys/` opens every scenario. Here: axe, which needs a layout, and rules of the browser itself.
test('axe finds no violation in the frame: found, none, no-access, throttled-forever', async ({
  openDealTab,
  page,
}) => {
  for (const scenario of ['found', 'none', 'no-access', 'throttled-forever']) {
    await test.step(scenario, async () => {
      const { app } = await openDealTab({ scenario })
      const heading = SCREENS[scenario]?.heading ?? ''
      await expect(app.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      // The second request has been answered.
      await expect(app.locator('[aria-busy="true"]')).toHaveCount(0)
      await expectAccessible(page)
    })
  }
})

test('a portal whose answers have no CORS headers is unreachable', async ({ openDealTab, expectTrouble }) => {
  expectTrouble(/blocked by CORS policy/)
  const { app } = await openDealTab({ faults: ['no-cors'] })
  await expect(app.getByRole('heading', { level: 1, name: 'The portal is out of reach' })).toBeVisible()
  await expect(app.getByText(/could not be reached/).first()).toBeVisible()
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(app.getByRole('link', { name: 'Open chat' })).toHaveCount(0)
})

test('a silent portal page is reported after ten seconds', async ({ openDealTab, page, sandbox }) => {
  await page.clock.install()
  const { app } = await openDealTab({ scenario: 'silent' })
  await sandbox.log.waitForFrame('getInitData')
  await page.clock.runFor(HANDSHAKE_MS)
  await expect(app.getByRole('heading', { level: 1, name: 'The portal does not answer' })).toBeVisible()
  await expect(app.getByText(/silent for 10 seconds/).first()).toBeVisible()
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(app.getByRole('link', { name: 'Open chat' })).toHaveCount(0)
})
