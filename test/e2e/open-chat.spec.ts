import { expect, takenOver, test } from './fixtures.ts'

const STUCK = 'Did nothing open? This is the chat’s address:'

test('when the messenger does not open, the chat’s address is offered once, in sight, and can be copied', async ({
  openDealTab,
  expectWrite,
  expectTrouble,
  sandbox,
  context,
  page,
}) => {
  await context.grantPermissions(['clipboard-read'])
  // A portal's frame may not write to the clipboard, so the older way is used.
  expectTrouble(/Clipboard API has been blocked/)
  expectWrite(/imOpenMessenger/)
  expectWrite(/imOpenMessenger/)
  const { app } = await openDealTab({ scenario: 'no-messenger', width: 360 })
  await takenOver(app)
  const address = `${sandbox.origin}/online/?IM_DIALOG=chat1437`
  const link = app.getByRole('link', { name: 'Open chat' })
  const copy = app.getByRole('button', { name: 'Copy link' })

  await test.step('after several presses it is offered once, and moves neither the link nor the frame’s edge', async () => {
    const heightOf = async () => (await page.locator('iframe[name*="|"]').boundingBox())?.height ?? 0
    await expect(link).toBeVisible()
    await expect(app.getByText(STUCK)).toHaveCount(0)
    const before = await heightOf()
    const place = await link.boundingBox()
    await link.click()
    await link.click()
    await expect(app.getByText(STUCK)).toHaveCount(1)
    await expect(app.getByText(STUCK)).toBeInViewport({ ratio: 1 })
    await expect(app.getByText(address)).toBeVisible()
    await expect(app.getByRole('textbox', { name: 'Reply' })).toBeVisible()
    expect(await heightOf()).toBe(before)
    expect(await link.boundingBox()).toEqual(place)
    const fits = await app
      .locator('html')
      .evaluate((html) => [html.scrollWidth <= html.clientWidth, html.scrollHeight <= html.clientHeight])
    expect(fits).toEqual([true, true])
  })

  await test.step('when every way to the clipboard is refused, the address is left selected with a hint', async () => {
    await app.locator('html').evaluate(() => {
      document.execCommand = () => false
    })
    await link.focus()
    // “More actions” is between them.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await expect(copy).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(app.getByText('Copying is blocked here. The text is selected: press Ctrl+C.')).toBeVisible()
    const selected = await app.locator('html').evaluate(() => String(getSelection()))
    expect(selected.trim()).toBe(address)
  })

  await test.step('by the older way it is copied', async () => {
    await app.locator('html').evaluate(() => {
      Reflect.deleteProperty(document, 'execCommand')
    })
    await copy.click()
    await expect(app.getByText('Copied')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
  })
})

test('the chat’s record opens in the portal’s slider, and the app is still there after it closes', async ({
  openDealTab,
  page,
  sandbox,
}) => {
  const { app } = await openDealTab({ scenario: 'left-menu' })
  await app.getByRole('link', { name: 'Find a chat' }).first().click()
  await app.getByRole('combobox').fill('/company/personal/user/2/tasks/task/view/8293/')
  await app.getByRole('combobox').press('Enter')
  const record = app.getByRole('link', { name: 'Task 8293' })
  await expect(record).toHaveAttribute(
    'href',
    `${sandbox.origin}/company/personal/user/27/tasks/task/view/8293/`,
  )
  await record.click()
  const slider = page.getByRole('dialog', { name: 'Slider' })
  await expect(slider).toContainText('/company/personal/user/27/tasks/task/view/8293/')
  await slider.getByRole('button', { name: 'Close' }).click()
  await expect(app.getByRole('heading', { name: 'Measure the new hall' })).toBeVisible()
  expect(page.context().pages()).toHaveLength(1)
})
