import { SCREENS } from '../harness/screens.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

// `test/component/journeys/` opens every scenario. Here: axe on a whole page, which needs a layout, and rules of the
// browser itself.
test('axe finds no violation in a chat’s frame, and in that of a screen without a chat', async ({
  openDealTab,
  page,
}) => {
  for (const scenario of ['found', 'none']) {
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

// Only a browser keeps the answer from the app.
test('a portal whose answers have no CORS headers is unreachable', async ({
  openDealTab,
  expectTrouble,
  page,
}) => {
  expectTrouble(/blocked by CORS policy/)
  const { app } = await openDealTab({ faults: ['no-cors'] })
  await expect(app.getByRole('heading', { level: 1, name: 'The portal is out of reach' })).toBeVisible()
  await expect(app.getByText(/could not be reached/).first()).toBeVisible()
  await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
  await expect(app.getByRole('link', { name: 'Open chat' })).toHaveCount(0)
  await expectAccessible(page)
})
