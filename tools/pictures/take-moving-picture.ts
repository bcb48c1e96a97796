import { writeFileSync } from 'node:fs'
import { type Browser, chromium, type FrameLocator, type Page } from '@playwright/test'
import gifenc from 'gifenc'
import { startSandbox } from '../../sandbox/index.ts'
import { chromiumArguments } from '../chromium-arguments.ts'
import { currentSystem } from '../current-system.ts'
import { findChromium } from '../find-chromium.ts'
import { startGalleryServer } from '../gallery/start-gallery-server.ts'

const FILE = 'docs/pictures/in-motion.gif'
/** Size of the window, in pixels: the card, and the developer's panel beside it. */
const WINDOW = { width: 1_280, height: 860 }
/** Size of the picture, in pixels. */
const SIZE = { width: 960, height: 645 }
/** Index that stands for an unchanged pixel; the palette has one colour less. */
const UNCHANGED = 255
const REPLY = 'Saturday at 9 works. I will bring the lift.'
/** Letters of the reply between two frames. */
const TYPED_AT_ONCE = 6

/** One frame: the page as a PNG, and the time that it stands, in milliseconds. */
interface Shot {
  readonly png: Buffer
  readonly ms: number
}

/** `npm run pictures -- in-motion`: opens a deal, reads, replies and switches a fault on, in the sandbox. */
export async function takeMovingPicture(): Promise<void> {
  const executablePath = await findChromium(currentSystem)
  const server = await startGalleryServer()
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() })
  const sandbox = await startSandbox({ appUrl: server.appUrl, redRows: 'allow' })
  try {
    const page = await browser.newPage({ viewport: WINDOW, locale: 'en', reducedMotion: 'reduce' })
    const shots = await play(page, sandbox.cardUrl({ scenario: 'found' }))
    writeFileSync(FILE, await encode(browser, shots))
    process.stdout.write(`${shots.length} frames are in ${FILE}\n`)
  } finally {
    await browser.close()
    await sandbox.close()
    await server.close()
  }
}

async function play(page: Page, address: string): Promise<readonly Shot[]> {
  const shots: Shot[] = []
  const shoot = async (ms: number) => void shots.push({ png: await page.screenshot(), ms })
  const app: FrameLocator = page.frameLocator('iframe[name*="|"]')
  await page.goto(address)
  await app.getByRole('heading', { level: 1 }).waitFor()
  await app.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
  await shoot(1_800)

  const messages = app.getByRole('region', { name: 'Messages' })
  for (const top of [400, 200, 0]) {
    await messages.evaluate((region, to) => region.scrollTo({ top: to }), top)
    await page.waitForTimeout(200)
    await shoot(500)
  }
  await messages.evaluate((region) => region.scrollTo({ top: region.scrollHeight }))
  const box = app.getByRole('textbox').last()
  for (let end = TYPED_AT_ONCE; end < REPLY.length + TYPED_AT_ONCE; end += TYPED_AT_ONCE) {
    await box.fill(REPLY.slice(0, end))
    await shoot(180)
  }
  await box.press('Enter')
  await app.getByText(REPLY).waitFor()
  await page.waitForTimeout(500)
  await shoot(1_800)

  const fault = page.locator('#panel #add-insufficient_scope')
  await fault.scrollIntoViewIfNeeded()
  await shoot(1_000)
  await fault.click()
  await app.getByRole('heading', { level: 1, name: 'The app lacks a permission' }).waitFor()
  await page.waitForTimeout(500)
  await shoot(2_600)
  return shots
}

/** The shots as one GIF. Chromium decodes and scales them, so that no decoder is needed here. */
async function encode(browser: Browser, shots: readonly Shot[]): Promise<Uint8Array> {
  const page = await browser.newPage()
  const frames: { pixels: Uint8Array; ms: number }[] = []
  for (const { png, ms } of shots) frames.push({ pixels: await decode(page, png), ms })
  // One palette for all frames: a pixel that stays must not change its colour.
  const palette = gifenc.quantize(Buffer.concat(frames.map(({ pixels }) => pixels)), UNCHANGED)
  const nearest = new Map<number, number>()
  const gif = gifenc.GIFEncoder()
  frames.forEach(({ pixels, ms }, at) => {
    const index = indexOf(pixels, palette, nearest)
    const before = frames[at - 1]
    if (before !== undefined) markUnchanged(index, pixels, before.pixels)
    gif.writeFrame(index, SIZE.width, SIZE.height, {
      palette: [...palette, ...Array.from({ length: 256 - palette.length }, () => [0, 0, 0])],
      delay: ms,
      transparent: before !== undefined,
      transparentIndex: UNCHANGED,
      dispose: 1,
    })
  })
  gif.finish()
  return gif.bytes()
}

/** RGBA of a shot at the picture's size. */
async function decode(page: Page, png: Buffer): Promise<Uint8Array> {
  const text = await page.evaluate(
    async ({ base64, width, height }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d')
      if (context === null) throw new Error('no canvas')
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, width, height)
      const { data } = context.getImageData(0, 0, width, height)
      let binary = ''
      for (let at = 0; at < data.length; at += 0x8000) {
        binary += String.fromCharCode(...data.subarray(at, at + 0x8000))
      }
      return btoa(binary)
    },
    { base64: png.toString('base64'), ...SIZE },
  )
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/**
 * The palette's index of each pixel, kept by colour in `nearest`. The encoder's own table keeps it by coarser steps, so
 * that one colour could differ between frames.
 */
function indexOf(rgba: Uint8Array, palette: number[][], nearest: Map<number, number>): Uint8Array {
  const index = new Uint8Array(rgba.length / 4)
  for (let at = 0; at < index.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = rgba.subarray(at * 4, at * 4 + 3)
    const colour = (red << 16) | (green << 8) | blue
    const known = nearest.get(colour) ?? gifenc.nearestColorIndex(palette, [red, green, blue])
    nearest.set(colour, known)
    index[at] = known
  }
  return index
}

/** Takes the pixels that stay out of a frame: they compress to nothing. */
function markUnchanged(index: Uint8Array, now: Uint8Array, before: Uint8Array): void {
  const [a, b] = [now, before].map((rgba) => new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4))
  for (let at = 0; at < index.length; at += 1) if (a?.[at] === b?.[at]) index[at] = UNCHANGED
}
