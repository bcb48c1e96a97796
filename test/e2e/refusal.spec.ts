import { expect, test } from './fixtures.ts'

/** As long as a label of a name may be. */
const LABEL_LENGTH = 63
const NARROW = { width: 320, height: 480 }

test('a refusal is read on a narrow screen without moving it sideways, whatever the portal is called', async ({
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
