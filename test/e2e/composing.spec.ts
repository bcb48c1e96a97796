import { expectAccessible } from './expect-accessible.ts'
import { expect, test } from './fixtures.ts'

// In a browser only: the caret, the browser's own undo, the list of emoji, which needs a layout, and the page's policy.
test('a mention, a tag and an emoji go in at the caret, and the browser undoes them', async ({
  openDealTab,
  page,
}) => {
  const { app } = await openDealTab({ scenario: 'found' })
  const box = app.getByRole('textbox', { name: 'Reply' })

  await test.step('a mention', async () => {
    await box.pressSequentially('Ask @le')
    await expect(app.getByRole('option', { name: /Leila Haddad/ })).toBeVisible()
    await box.press('Enter')
    await expect(box).toHaveValue('Ask @Leila Haddad ')
    await box.pressSequentially('today')
  })

  await test.step('a tag around the selection, which stays', async () => {
    for (const _ of 'today') await box.press('Shift+ArrowLeft')
    await box.press('Control+b')
    await expect(box).toHaveValue('Ask @Leila Haddad [b]today[/b]')
    await box.press('Control+z')
    await expect(box).toHaveValue('Ask @Leila Haddad today')
    await box.press('Control+Shift+z')
    await expect(box).toHaveValue('Ask @Leila Haddad [b]today[/b]')
    await expect(app.getByRole('region', { name: 'Will be sent as' })).toContainText('today')
  })

  await test.step('an emoji that is searched for', async () => {
    await box.press('End')
    await app.getByRole('button', { name: 'Emoji' }).click()
    await app.getByRole('searchbox', { name: 'Search emoji' }).fill('thumbs up')
    await expect(app.getByRole('gridcell', { name: 'Thumbs up' })).toBeVisible()
    await expectAccessible(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(box).toHaveValue('Ask @Leila Haddad [b]today[/b]👍️')
    await expect(box).toBeFocused()
    await box.press('Control+z')
    await expect(box).toHaveValue('Ask @Leila Haddad [b]today[/b]')
  })
})
