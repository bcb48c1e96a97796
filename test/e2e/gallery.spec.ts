import { readdirSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { type GalleryChoice, hashOf } from '../../src/features/gallery/gallery-choice.ts'
import { collectPageErrors } from '../../tools/gallery/collect-page-errors.ts'
import { type GalleryServer, startGalleryServer } from '../../tools/gallery/start-gallery-server.ts'
import { RULES_OF_COLOUR, violationsOf } from './violations-of.ts'

const SOURCE = 'src/features/gallery'

/** Rules for a page with one screen: the gallery has dozens, each with its `main` and its "Members", or parts with none. */
const ONE_SCREEN_ONLY = [
  'landmark-no-duplicate-main',
  'landmark-one-main',
  'landmark-main-is-top-level',
  'landmark-unique',
]

interface Fixtures {
  /** Opens the gallery with this choice, and waits until it is rendered. */
  openGallery(choice?: Partial<GalleryChoice>): Promise<Page>
}

interface WorkerFixtures {
  gallery: GalleryServer
  /** One page for all of a worker's tests: the choice is in the address's hash, so no test loads the page again. */
  galleryPage: { page: Page; troubles: readonly string[] }
}

/** The gallery on a development server; an error in its page fails the test. */
const test = base.extend<Fixtures, WorkerFixtures>({
  gallery: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const server = await startGalleryServer()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],

  galleryPage: [
    async ({ browser }, use, { project }) => {
      const { locale, timezoneId } = project.use
      const context = await browser.newContext({
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
      })
      const page = await context.newPage()
      await use({ page, troubles: collectPageErrors(page) })
      await context.close()
    },
    { scope: 'worker' },
  ],

  openGallery: async ({ galleryPage: { page, troubles }, gallery }, use) => {
    const before = troubles.length
    await use(async (choice = {}) => {
      const hash = hashOf(choice)
      await page.goto(`${gallery.pageUrl}${hash}`)
      await page.locator(`[data-gallery="${hash}"]`).waitFor()
      return page
    })
    expect(troubles.slice(before)).toEqual([])
  },
})

// In order in one worker, and so on one development server and one page.
test.describe.configure({ mode: 'default' })

/** The boxes whose content overflows to either side. */
function overflowing(page: Page): Promise<string[]> {
  return page
    .locator('[data-box]')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => `${box.getAttribute('data-box')}: ${box.scrollWidth} in ${box.clientWidth}`),
    )
}

// The first of all, because the receiver of a link has nothing of the gallery open yet.
test('a link to an entry scrolls to it', async ({ galleryPage: { page }, openGallery }) => {
  expect(page.url()).toBe('about:blank')
  await openGallery({ group: 'deal-chat', entry: 'deal-chat/roles' })
  await expect(page.getByRole('figure', { name: 'every role' })).toBeInViewport()
})

const LOOKS: readonly Partial<GalleryChoice>[] = [
  { theme: 'light' },
  { theme: 'dark' },
  { theme: 'light', dir: 'rtl' },
  { theme: 'dark', language: 'ru' },
]

for (const look of LOOKS) {
  test(`${Object.values(look).join(', ')}: every entry is rendered within its box on a narrow screen`, async ({
    openGallery,
  }) => {
    const page = await openGallery({ ...look, width: '360' })
    const html = page.locator('html')
    await expect(html).toHaveAttribute('data-theme', look.theme ?? 'light')
    await expect(html).toHaveAttribute('dir', look.dir ?? 'ltr')
    await expect(html).toHaveAttribute('lang', look.language ?? 'en')
    const boxes = await page.locator('[data-box]').evaluateAll((all) =>
      all.map((box) => ({
        width: box.clientWidth,
        isDrawn: box.clientHeight > 15,
        name: box.dataset['box'],
      })),
    )
    expect(boxes.length).toBeGreaterThan(50)
    expect(boxes.filter(({ width, isDrawn }) => width !== 360 || !isDrawn)).toEqual([])
    expect(await overflowing(page)).toEqual([])
  })
}

/** One file for each group, which `test/component/features/gallery/gallery.test.tsx` ensures. */
const GROUPS = readdirSync(`${SOURCE}/entries`)
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => name.replace('.tsx', ''))

for (const group of GROUPS) {
  test(`${group}: every state is accessible, and readable in the dark theme`, async ({ openGallery }) => {
    const page = await openGallery({ group, theme: 'light', width: '360' })
    expect(await violationsOf(page.mainFrame(), { except: ONE_SCREEN_ONLY })).toEqual([])
    await openGallery({ group, theme: 'dark', width: '360' })
    expect(await violationsOf(page.mainFrame(), { only: RULES_OF_COLOUR })).toEqual([])
  })
}

test('the toolbar’s choice, by keyboard too, is in the address', async ({ openGallery }) => {
  const page = await openGallery({ group: 'outside' })
  await page.getByRole('combobox', { name: 'Theme', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('combobox', { name: 'Group', exact: true }).selectOption('Failures')
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Failures'])
  await page.getByRole('combobox', { name: 'Direction' }).selectOption('rtl')
  await expect(page).toHaveURL(/#\/gallery\?theme=dark&dir=rtl&group=failure$/)
  await page.goBack()
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
})

test('an entry’s title is a link to it', async ({ openGallery }) => {
  const page = await openGallery({ group: 'deal-chat' })
  await page.getByRole('link', { name: 'every role' }).click()
  await expect(page).toHaveURL(/group=deal-chat&entry=deal-chat%2Froles$/)
})

test('the gallery has its own address; the start page still leads to the sandbox', async ({
  gallery,
  request,
}) => {
  const ask = (url: string) => request.get(url, { maxRedirects: 0 })
  const start = await ask(gallery.appUrl)
  expect([start.status(), start.headers()['location']]).toEqual([
    302,
    expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
  ])
  expect((await ask(gallery.pageUrl)).status()).toBe(200)
})
