import { expect, test } from './fixtures.ts'

/** The longest label that a host name may have. */
const LABEL_LENGTH = 63
const NARROW = { width: 320, height: 480 }

test('a refusal fits on a narrow screen, however long the portal’s name is', async ({
  expectTrouble,
  page,
  run,
}) => {
  expectTrouble(/403/)
  await page.setViewportSize(NARROW)
  await page.goto(`${run.appUrl}?DOMAIN=${'a'.repeat(LABEL_LENGTH)}.example`)
  await expect(page.getByRole('heading', { name: 'Deal Chat can’t be opened here' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(NARROW.width)
})
