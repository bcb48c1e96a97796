import { join } from 'node:path'
import { type Browser, chromium, type Frame, type Page } from '@playwright/test'
import { startSandbox } from '../../sandbox/index.ts'
import { en } from '../../src/i18n/en.ts'
import { chromiumArguments } from '../chromium-arguments.ts'
import { findChromium } from '../find-chromium.ts'
import { startGalleryServer } from '../gallery/start-gallery-server.ts'
import { watchPage } from '../gallery/watch-page.ts'
import { thisMachine } from '../this-machine.ts'
import { DOC_PICTURES, type DocPicture } from './doc-pictures.ts'

const FOLDER = 'docs/pictures'
/** The portal alone, without the developer's panel: a README shows 800 px as they are. */
const PORTAL = { width: 800, height: 640 }
/** What the sandbox's page has around it. */
const WINDOW = { width: 1_140, height: 760 }
/** What a screen asks for after its heading is there begins, and ends in this sandbox, within it. */
const LATE_PARTS_MS = 1_000
const PAGE = {
  viewport: WINDOW,
  locale: 'en',
  timezoneId: 'Europe/Berlin',
  colorScheme: 'light',
  reducedMotion: 'reduce',
} as const

/**
 * `npm run pictures`: those that `names` has, or all. What goes wrong in a page fails it, and so does a write: nothing
 * is pressed here.
 */
export async function takeDocPictures(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !DOC_PICTURES.some((picture) => picture.name === name))
  if (unknown.length > 0) throw new Error(`There is no picture named ${unknown.join(', ')}`)
  const chosen = DOC_PICTURES.filter(({ name }) => names.length === 0 || names.includes(name))

  const executablePath = await findChromium(thisMachine)
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

/** Each in a portal of its own: an installation that begins is the whole portal's. Tells what went wrong. */
async function take(browser: Browser, appUrl: string, picture: DocPicture): Promise<string[]> {
  const sandbox = await startSandbox({ appUrl, redRows: 'allow' })
  const page = await browser.newPage(PAGE)
  try {
    const troubles = watchPage(page)
    await page.goto(sandbox.cardUrl(picture.card))
    await goTo(await appFrame(page), picture.hash)
    await shoot(page, join(FOLDER, `${picture.name}.png`))
    const rows = sandbox.log.rows.filter(({ red, write }) => red || write)
    return [...troubles, ...rows.map((row) => `in the log: ${JSON.stringify(row)}`)].map(
      (trouble) => `${picture.name}: ${trouble}`,
    )
  } finally {
    await page.close()
    await sandbox.close()
  }
}

/** Waits until the app shows what it opens with, and then what it has at that address. */
async function goTo(app: Frame, hash: string | undefined): Promise<void> {
  await settled(app)
  if (hash === undefined) return
  await app.evaluate((there) => location.assign(there), hash)
  await settled(app)
  // Find is what the app shows where it doesn't know an address, and no picture of it.
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

/** The screen has its heading, and nothing of it is on its way any more. */
async function settled(app: Frame): Promise<void> {
  await app.locator('main:not([aria-busy="true"])').getByRole('heading').first().waitFor()
  await app.page().waitForTimeout(LATE_PARTS_MS)
  await app.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await app.evaluate(async () => {
    await document.fonts.ready
    // Below the picture they would be waited for in vain.
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}
