import { join } from 'node:path'
import { type Browser, chromium, type Frame, type Page } from '@playwright/test'
import { startSandbox } from '../../sandbox/index.ts'
import { en } from '../../src/i18n/en.ts'
import { chromiumArguments } from '../chromium-arguments.ts'
import { currentSystem } from '../current-system.ts'
import { findChromium } from '../find-chromium.ts'
import { collectPageErrors } from '../gallery/collect-page-errors.ts'
import { startGalleryServer } from '../gallery/start-gallery-server.ts'
import { DOC_PICTURES, type DocPicture } from './doc-pictures.ts'

const FOLDER = 'docs/pictures'
/** Size of the portal without the developer's panel; GitHub shows 800 px unscaled. */
const PORTAL = { width: 800, height: 640 }
/** Size of the window, with the sandbox's page around the portal. */
const WINDOW = { width: 1_140, height: 760 }
/** Wait after the heading is shown, in milliseconds, in which requests for secondary data start and end. */
const SETTLE_MS = 1_000
const PAGE = {
  viewport: WINDOW,
  locale: 'en',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'light',
  reducedMotion: 'reduce',
} as const

/**
 * `npm run pictures`: takes the pictures in `names`, or all. An error in a page or a write to the portal sets a failing
 * exit code.
 */
export async function takeDocPictures(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !DOC_PICTURES.some((picture) => picture.name === name))
  if (unknown.length > 0) throw new Error(`There is no picture named ${unknown.join(', ')}`)
  const chosen = DOC_PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))

  const executablePath = await findChromium(currentSystem)
  const server = await startGalleryServer()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  try {
    const wrong: string[] = []
    for (const picture of chosen) wrong.push(...(await take(browser, server.appUrl, picture)))
    process.stdout.write(`${chosen.length} pictures are in ${FOLDER}/\n`)
    if (wrong.length === 0) return
    process.stderr.write(`What went wrong meanwhile:\n${wrong.join('\n')}\n`)
    process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Takes one picture, in a sandbox of its own, since an installation concerns the whole portal. Returns its errors. */
async function take(browser: Browser, appUrl: string, picture: DocPicture): Promise<string[]> {
  const sandbox = await startSandbox({ appUrl, redRows: 'allow' })
  const page = await browser.newPage(PAGE)
  try {
    const errors = collectPageErrors(page)
    await page.goto(sandbox.cardUrl(picture.card))
    await goTo(await appFrame(page), picture.hash)
    await shoot(page, join(FOLDER, `${picture.name}.png`))
    const rows = sandbox.log.rows.filter(({ red, write }) => red || write)
    return [...errors, ...rows.map((row) => `in the log: ${JSON.stringify(row)}`)].map(
      (error) => `${picture.name}: ${error}`,
    )
  } finally {
    await page.close()
    await sandbox.close()
  }
}

/** Waits for the first screen, then navigates to `hash` and waits again. */
async function goTo(app: Frame, hash: string | undefined): Promise<void> {
  await settled(app)
  if (hash === undefined) return
  await app.evaluate((there) => location.assign(there), hash)
  await settled(app)
  // The app shows Find for an unknown route.
  const title = await app.getByRole('heading').first().textContent()
  if (title === en.find.heading) throw new Error(`The app has nothing at ${hash}`)
}

async function shoot(page: Page, path: string): Promise<void> {
  const portal = page.locator('.portal')
  await portal.evaluate((element, { width, height }) => {
    Object.assign(element.style, {
      flex: 'none',
      borderRadius: '0',
      inlineSize: `${width}px`,
      blockSize: `${height}px`,
    })
  }, PORTAL)
  await settled(await appFrame(page))
  await portal.screenshot({ path, animations: 'disabled' })
}

async function appFrame(page: Page): Promise<Frame> {
  const element = await page.locator('iframe[name*="|"]').elementHandle()
  const frame = await element?.contentFrame()
  if (!frame) throw new Error('The portal’s page has no frame of the app')
  return frame
}

/** Waits until the screen has its heading and nothing is loading. */
async function settled(app: Frame): Promise<void> {
  await app.locator('main:not([aria-busy="true"])').getByRole('heading').first().waitFor()
  await app.page().waitForTimeout(SETTLE_MS)
  await app.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await app.evaluate(async () => {
    await document.fonts.ready
    // Lazy images outside the view would never load.
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}
