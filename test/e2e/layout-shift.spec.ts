import { expect, test } from './fixtures.ts'
import { holdRequests } from './hold-requests.ts'
import { shiftsOf, twoFrames, WIDTHS, watchShifts } from './layout-shifts.ts'

test(`nothing moves while the tab opens at ${WIDTHS.join(', ')} px: not the portal’s page, nor the app`, async ({
  openDealTab,
  page,
}) => {
  await watchShifts(page)
  for (const width of WIDTHS) {
    await test.step(`${width} px`, async () => {
      await page.setViewportSize({ width, height: 900 })
      const { app } = await openDealTab({ scenario: 'found' })
      await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible()
      // The part of the second request is the last to appear; in a narrow frame it is folded.
      await expect(app.getByText('Add Olga Renko')).toBeAttached()
      for (const frame of [page.locator('body'), app.locator('body')]) await frame.evaluate(twoFrames)
      expect(await shiftsOf(page)).toEqual([])
      expect(await shiftsOf(app)).toEqual([])
    })
  }
})

// Only a browser lays the page out, and holds back the frame's `load`.
test('the head stands before any script has arrived; its link can be opened, and keeps the focus afterwards', async ({
  openDealTab,
  sandbox,
  page,
  context,
}) => {
  await watchShifts(page)
  const { release } = await holdRequests(page, '**/assets/**')
  const { app } = await openDealTab({ scenario: 'found' })
  // The portal shows the frame at its `load` event.
  await expect(app.getByRole('heading', { level: 1, name: /Warehouse lighting/ })).toBeVisible()
  await expect(app.getByText('2 unread')).toBeVisible()
  await expect(app.getByRole('button')).toHaveCount(0)
  const link = app.getByRole('link', { name: 'Open chat' })
  const [messenger] = await Promise.all([context.waitForEvent('page'), link.click()])
  await expect(messenger).toHaveURL(`${sandbox.origin}/online/?IM_DIALOG=chat1437`)
  await messenger.close()
  await link.focus()
  release()
  await expect(app.getByRole('button', { name: 'Add Olga Renko' })).toBeVisible()
  await expect(link).toBeFocused()
  await app.locator('body').evaluate(twoFrames)
  expect(await shiftsOf(app)).toEqual([])
})
