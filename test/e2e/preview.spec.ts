import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { collectPageErrors } from '../../tools/gallery/collect-page-errors.ts'
import { type RunningScript, startScript } from '../../tools/start-script.ts'
import { copyProject, type ProjectCopy } from './copy-project.ts'
import { test as base, expect } from './fixtures.ts'
import { violationsOf } from './violations-of.ts'

const COMMANDS = ['dev', 'preview'] as const
type Command = (typeof COMMANDS)[number]

/** Time for the setup, in milliseconds: `preview` builds, and `dev` bundles the packages. */
const SETUP_WITHIN_MS = 240_000
/** Time for the first visit of a cold server, or for a change to arrive, on a busy machine. */
const COMING = { timeout: 90_000 }

const DEAL = 'Warehouse lighting for Northwind'
const HEAD = 'src/features/chat-view/header/chat-header'

/** The page at a command's address. */
interface Opened {
  page: Page
  /** The app, in its iframe. */
  app: FrameLocator
  /** URL of the app. */
  appUrl: string
  /** Every request of the page and the frame, the portal's own among them. */
  requests: string[]
}

interface TestFixtures {
  /** Opens the printed address, and waits for the deal's chat. An error in the page fails the test. */
  openPrinted(command: Command): Promise<Opened>
}

interface WorkerFixtures {
  clone: ProjectCopy
  dev: RunningScript
  preview: RunningScript
}

/** Both commands in a clean clone, each with a server on free ports. */
const test = base.extend<TestFixtures, WorkerFixtures>({
  clone: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const clone = await copyProject()
      await use(clone)
      await clone.remove()
    },
    { scope: 'worker', timeout: SETUP_WITHIN_MS },
  ],

  dev: [
    async ({ clone }, use) => {
      const dev = await start('dev', clone)
      await use(dev)
      await dev.stop()
    },
    { scope: 'worker', timeout: SETUP_WITHIN_MS },
  ],

  preview: [
    async ({ clone }, use) => {
      const preview = await start('preview', clone)
      await use(preview)
      await preview.stop()
    },
    { scope: 'worker', timeout: SETUP_WITHIN_MS },
  ],

  openPrinted: async ({ page, dev, preview }, use) => {
    const troubles = collectPageErrors(page)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await use(async (command) => {
      await page.goto(addressesIn({ dev, preview }[command])[0] ?? '')
      const app = page.frameLocator('iframe[name*="|"]')
      await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
      const appUrl = await app.locator('html').evaluate(() => `${location.origin}/`)
      return { page, app, appUrl, requests }
    })
    // Requests that were pending when the page was left for another.
    expect(troubles.filter((trouble) => !trouble.includes('net::ERR_ABORTED'))).toEqual([])
  },
})

// One clone and its servers are enough for all tests.
test.describe.configure({ mode: 'default' })

function start(command: Command, { folder }: ProjectCopy): Promise<RunningScript> {
  // No real portal from the environment of the tests.
  const settings = { BITRIX24_WEBHOOK: '' }
  return startScript(command, { ready: /Sandbox portal: \S+\s/, settings, folder })
}

function addressesIn(script: RunningScript): string[] {
  return script.output().match(/https?:\/\/(?:127\.|localhost|\[)[^\s]+/g) ?? []
}

/** URL of the app that a command's portal shows, from the portal's page. */
async function appOf(script: RunningScript): Promise<string> {
  const [portal = ''] = addressesIn(script)
  const html = await (await fetch(portal)).text()
  const [, port] = html.match(/ app :(\d+)</) ?? []
  if (port === undefined) throw new Error(`The page at ${portal} names no app`)
  return `http://127.0.0.1:${port}/`
}

/** Paths of the app's own requests, without their queries. */
function partsOf({ requests, appUrl }: Opened): { hashed: number; client: number; sources: boolean } {
  const paths = requests
    .filter((url) => url.startsWith(appUrl))
    .map((url) => url.slice(appUrl.length).replace(/\?.*/, ''))
  return {
    hashed: paths.filter((path) => /^assets\/index-[\w-]{8}\.js$/.test(path)).length,
    client: paths.filter((path) => path === '@vite/client').length,
    sources: paths.some((path) => path.startsWith('src/')),
  }
}

/** From the card that a command has opened to its other addresses, and back. */
async function walkThrough(script: RunningScript, { page, app, appUrl }: Opened): Promise<void> {
  const [portal = ''] = addressesIn(script)
  await test.step('one address is printed: a deal’s card, with the app in its tab', async () => {
    expect(addressesIn(script)).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/)])
    await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible()
  })

  await test.step('one click in the portal’s left menu opens the app’s own page, another the deal', async () => {
    const menu = page.getByRole('navigation', { name: 'Portal' })
    await menu.getByRole('link', { name: 'Deal chats' }).click()
    await expect(app.getByRole('heading', { level: 1, name: 'Deal chats' })).toBeVisible(COMING)
    await menu.getByRole('link', { name: 'Deals' }).click()
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible(COMING)
  })

  await test.step('the app’s own address leads to the card, /index.html is the page without a portal', async () => {
    await page.goto(appUrl)
    expect(page.url().startsWith(portal)).toBe(true)
    await page.goto(`${appUrl}index.html`)
    await expect(page.getByRole('heading', { name: 'Open this inside Bitrix24' })).toBeVisible(COMING)
  })
}

test('in a clean clone, npm run preview opens the production build in a deal’s card', async ({
  openPrinted,
  preview,
}) => {
  const opened = await openPrinted('preview')
  expect(partsOf(opened)).toEqual({ hashed: 1, client: 0, sources: false })
  await walkThrough(preview, opened)
})

/**
 * Changes a file of the clone atomically, by renaming another file, as editors do: a server that reads a half-written
 * file has nothing to serve. Returns the function that changes it back.
 */
async function edit(
  { folder }: ProjectCopy,
  file: string,
  from: string,
  to: string,
): Promise<() => Promise<void>> {
  const path = join(folder, file)
  const text = await readFile(path, 'utf8')
  expect(text).toContain(from)
  await replaceFile(path, text.replace(from, to))
  return () => replaceFile(path, text)
}

async function replaceFile(path: string, text: string): Promise<void> {
  await writeFile(`${path}~`, text)
  await rename(`${path}~`, path)
}

/** A mark that a reload would remove, and the name by which the frame finds its portal. */
function markOf(app: FrameLocator): Promise<{ mark: string | null; name: string }> {
  return app.locator('html').evaluate(() => ({
    mark: 'mark' in window && typeof window.mark === 'string' ? window.mark : null,
    name: window.name,
  }))
}

test('in a clean clone, npm run dev opens the sources in a deal’s card, and changes what is open', async ({
  openPrinted,
  clone,
  dev,
}) => {
  const opened = await openPrinted('dev')
  expect(partsOf(opened)).toEqual({ hashed: 0, client: 1, sources: true })
  const { app } = opened
  const heading = app.getByRole('heading', { level: 1 })
  await app.locator('html').evaluate(() => Object.assign(window, { mark: 'the same window' }))
  const before = await markOf(app)
  expect(before).toEqual({ mark: 'the same window', name: expect.stringMatching(/^127\.0\.0\.1:\d+\|/) })

  await test.step('a component and its styles change inside the frame, which is not reloaded', async () => {
    const undoText = await edit(clone, `${HEAD}.tsx`, '{title}\n', '{title}, changed\n')
    await expect(heading).toHaveText(`${DEAL}, changed`, COMING)
    const undoStyle = await edit(clone, `${HEAD}.module.css`, '.title {', '.title {\n  text-indent: 7px;')
    await expect(heading).toHaveCSS('text-indent', '7px', COMING)
    expect(await markOf(app)).toEqual(before)

    // One after the other: the server merges changes that come together.
    await undoText()
    await expect(heading).toHaveText(DEAL, COMING)
    await undoStyle()
    await expect(heading).toHaveCSS('text-indent', '0px', COMING)
    expect(await markOf(app)).toEqual(before)
  })

  await test.step('a changed text of a language appears, and the frame is still the card’s tab', async () => {
    const undo = await edit(clone, 'src/i18n/en.ts', "open: 'Open chat'", "open: 'Open this chat'")
    await expect(app.getByRole('link', { name: 'Open this chat' })).toBeVisible(COMING)
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible()
    expect((await markOf(app)).name).toBe(before.name)
    await undo()
    await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
  })

  await walkThrough(dev, opened)
})

test('a second npm run dev takes other ports; Ctrl+C ends it, and nothing else', async ({ clone, dev }) => {
  const first = await appOf(dev)
  const second = await start('dev', clone)
  try {
    const [portal = ''] = addressesIn(second)
    expect(portal).not.toBe(addressesIn(dev)[0])
    const appUrl = await appOf(second)
    expect(appUrl).not.toBe(first)
    expect(await (await fetch(`${appUrl}index.html`)).text()).toContain('/@vite/client')
    expect(await second.interrupt()).toBe(true)
    await expect(fetch(portal)).rejects.toThrow()
    await expect(fetch(appUrl)).rejects.toThrow()
    expect((await fetch(first)).status).toBe(200)
  } finally {
    await second.stop()
  }
})

test('in production, the page without a portal explains the app and how to add it, and may not be framed', async ({
  page,
  run,
}) => {
  const troubles = collectPageErrors(page)
  const origins = new Set<string>()
  page.on('request', (request) => origins.add(`${new URL(request.url()).origin}/`))
  const response = await page.goto(run.appUrl)
  expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'")
  await expect(page.getByRole('heading', { level: 1, name: 'Open this inside Bitrix24' })).toBeVisible()
  await expect(page.getByText('Deal Chat shows the chat of a deal in the deal’s own card')).toBeVisible()
  const steps = page.getByRole('region', { name: 'To add it to a portal' }).getByRole('listitem')
  await expect(steps).toContainText([
    'adds a local application with this address as its handler',
    'gets the permissions',
    'opens its installer, which asks in which cards the tab should be',
  ])
  const docs = page.getByRole('link', { name: 'How to add the app' })
  await expect(docs).toHaveAttribute('href', /^https:\/\/[^/]+\.bitrix24\.com\//)
  await expect(docs).toHaveAttribute('target', '_blank')
  expect(await violationsOf(page.mainFrame())).toEqual([])
  expect([...origins]).toEqual([run.appUrl])
  expect(troubles).toEqual([])

  await test.step('it fits into a screen of 360 px', async () => {
    await page.setViewportSize({ width: 360, height: 640 })
    const outside = await page
      .locator('body *')
      .evaluateAll((all) =>
        all
          .filter((part) => part.getBoundingClientRect().right > innerWidth || part.scrollWidth > innerWidth)
          .map((part) => part.outerHTML),
      )
    expect(outside).toEqual([])
  })
})
