import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { type GalleryChoice, hashOf } from '../../src/features/gallery/gallery-choice.ts'
import { chromiumArguments } from '../chromium-arguments.ts'
import { currentSystem } from '../current-system.ts'
import { findChromium } from '../find-chromium.ts'
import { collectPageErrors } from './collect-page-errors.ts'
import { startGalleryServer } from './start-gallery-server.ts'

const FOLDER = 'gallery-pictures'

type Look = Pick<GalleryChoice, 'width' | 'theme' | 'dir'>

/** Pictures of each group: three widths in both themes, and two in right-to-left direction. */
const LOOKS: readonly Look[] = [
  ...(['360', '800', '1280'] as const).flatMap((width) =>
    (['light', 'dark'] as const).map((theme) => ({ width, theme, dir: 'ltr' as const })),
  ),
  { width: '800', theme: 'light', dir: 'rtl' },
  { width: '360', theme: 'dark', dir: 'rtl' },
]

/** Window widths that place boxes side by side: browsers limit a screenshot to 16384 px in height. */
const WINDOW_WIDTHS = { '360': 1_600, '800': 1_720, '1280': 2_700, full: 1_280 } as const
const WINDOW_HEIGHT = 900
const HIGHEST = 16_384
/** Fixed time of the page, for the countdowns. */
const NOW = new Date('2026-06-02T12:05:00Z')

/** `npm run gallery`: takes a picture of each group in each look; an error in the page sets a failing exit code. */
export async function takePictures(): Promise<void> {
  const executablePath = await findChromium(currentSystem)
  const server = await startGalleryServer()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  try {
    const page = await browser.newPage({ locale: 'en', timezoneId: 'Europe/Berlin', reducedMotion: 'reduce' })
    const errors = collectPageErrors(page)
    await page.clock.setFixedTime(NOW)
    await page.goto(`${server.pageUrl}${hashOf({})}`)
    await rm(FOLDER, { recursive: true, force: true })
    await mkdir(FOLDER)
    const groups = await groupsOf(page)
    const tooHigh: string[] = []
    for (const look of LOOKS) {
      for (const group of groups) {
        const { width, theme, dir } = look
        const name = `${group}-${width}-${theme}${dir === 'rtl' ? '-rtl' : ''}.png`
        await show(page, server.pageUrl, { ...look, group })
        if ((await heightOf(page)) > HIGHEST) tooHigh.push(`${name} is too high for a picture`)
        await page.screenshot({ path: join(FOLDER, name), fullPage: true, animations: 'disabled' })
      }
    }
    process.stdout.write(`${groups.length * LOOKS.length} pictures are in ${FOLDER}/\n`)
    const wrong = [...errors, ...tooHigh]
    if (wrong.length === 0) return
    process.stderr.write(`What went wrong meanwhile:\n${wrong.join('\n')}\n`)
    process.exitCode = 1
  } finally {
    await browser.close()
    await server.close()
  }
}

/** Values of the page's group selector. */
async function groupsOf(page: Page): Promise<string[]> {
  const options = page
    .getByRole('combobox', { name: 'Group', exact: true })
    .locator('option:not([value="all"])')
  await options.first().waitFor({ state: 'attached' })
  return options.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value))
}

async function show(page: Page, pageUrl: string, choice: Partial<GalleryChoice>): Promise<void> {
  const hash = hashOf(choice)
  await page.setViewportSize({ width: WINDOW_WIDTHS[choice.width ?? 'full'], height: WINDOW_HEIGHT })
  await page.goto(`${pageUrl}${hash}`)
  await page.locator(`[data-gallery="${hash}"]`).waitFor()
  await page.evaluate(async () => {
    await document.fonts.ready
    // Lazy images load only in view, which a full-page screenshot doesn't cause.
    for (const image of document.images) image.loading = 'eager'
    await Promise.allSettled([...document.images].map((image) => image.decode()))
  })
}

function heightOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight)
}
