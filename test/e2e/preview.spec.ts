import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FrameLocator, Page } from '@playwright/test'
import { collectPageErrors } from '../../tools/gallery/collect-page-errors.ts'
import { type RunningScript, startScript } from '../../tools/start-script.ts'
import { copyProject, type ProjectCopy } from './copy-project.ts'
import { test as base, expect } from './fixtures.ts'
import { axe, violationsOf } from './violations-of.ts'

const COMMANDS = ['dev', 'preview'] as const
type Command = (typeof COMMANDS)[number]

/** A preparation of its own for each: `preview` builds, and `dev` bundles the packages. */
const SETUP_WITHIN_MS = 60_000
/** The first visit of a cold server, or a change on its way, on a machine that is busy. */
const COMING = { timeout: 30_000 }

const DEAL = 'Warehouse lighting for Northwind'
const HEAD = 'src/features/chat-view/header/chat-header'

/** What a command's address shows. */
interface Opened {
  page: Page
  /** Our app, in its iframe. */
  app: FrameLocator
  /** Where the app is served. */
  appUrl: string
  /** Everything that the page and the frame asked for, the portal's own requests among it. */
  requests: string[]
}

interface TestFixtures {
  /** Opens what a command has printed, and waits for the deal's chat. What goes wrong in the page fails the test. */
  openPrinted(command: Command): Promise<Opened>
}

interface WorkerFixtures {
  clone: ProjectCopy
  dev: RunningScript
  preview: RunningScript
}

/** A person's commands in a clean clone, each with a server on whatever ports are free. */
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
    // What was still on its way when the page was left for another.
    expect(troubles.filter((trouble) => !trouble.includes('net::ERR_ABORTED'))).toEqual([])
  },
})

// One clone and its servers are enough for all of them.
test.describe.configure({ mode: 'default' })

function start(command: Command, { folder }: ProjectCopy): Promise<RunningScript> {
  // Not the real portal of whoever runs the tests.
  const settings = { BITRIX24_WEBHOOK: '' }
  return startScript(command, { ready: /Sandbox portal: \S+\s/, settings, folder })
}

function addressesIn(script: RunningScript): string[] {
  return script.output().match(/https?:\/\/[^\s]+/g) ?? []
}

for (const command of COMMANDS) {
  test(`in a clean clone, npm run ${command} prints one address: a deal’s card, with the app in its tab`, async ({
    openPrinted,
    dev,
    preview,
  }) => {
    expect(addressesIn({ dev, preview }[command])).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/$/),
    ])
    const { page, app } = await openPrinted(command)
    await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible()
  })

  test(`npm run ${command}: one click in the portal’s left menu opens the app’s own page, another the deal`, async ({
    openPrinted,
  }) => {
    const { page, app } = await openPrinted(command)
    const menu = page.getByRole('navigation', { name: 'Portal' })
    await menu.getByRole('link', { name: 'Deal chats' }).click()
    await expect(app.getByRole('heading', { level: 1, name: 'Find a chat' })).toBeVisible(COMING)
    await menu.getByRole('link', { name: 'Deals' }).click()
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible(COMING)
  })

  test(`npm run ${command}: the app’s own address leads to the card, /index.html is the page without a portal`, async ({
    openPrinted,
    dev,
    preview,
  }) => {
    const { page, appUrl } = await openPrinted(command)
    await page.goto(appUrl)
    expect(page.url().startsWith(addressesIn({ dev, preview }[command])[0] ?? '?')).toBe(true)
    await page.goto(`${appUrl}index.html`)
    await expect(page.getByRole('heading', { name: 'Open this inside Bitrix24' })).toBeVisible(COMING)
  })
}

test('npm run preview shows the production build, npm run dev the sources', async ({ openPrinted }) => {
  const partsOf = async (command: Command) => {
    const { requests, appUrl } = await openPrinted(command)
    const paths = requests
      .filter((url) => url.startsWith(appUrl))
      .map((url) => url.slice(appUrl.length).replace(/\?.*/, ''))
    return {
      hashed: paths.filter((path) => /^assets\/index-[\w-]{8}\.js$/.test(path)).length,
      client: paths.filter((path) => path === '@vite/client').length,
      sources: paths.some((path) => path.startsWith('src/')),
    }
  }
  expect(await partsOf('preview')).toEqual({ hashed: 1, client: 0, sources: false })
  expect(await partsOf('dev')).toEqual({ hashed: 0, client: 1, sources: true })
})

test('where the ports are taken, a second npm run dev has others; Ctrl+C ends it, and nothing else', async ({
  openPrinted,
  page,
  clone,
  dev,
}) => {
  const first = await openPrinted('dev')
  const second = await start('dev', clone)
  try {
    const [portal = ''] = addressesIn(second)
    expect(portal).not.toBe(addressesIn(dev)[0])
    await page.goto(portal)
    const app = page.frameLocator('iframe[name*="|"]')
    await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible(COMING)
    const appUrl = await app.locator('html').evaluate(() => `${location.origin}/`)
    expect(appUrl).not.toBe(first.appUrl)
    await page.goto('about:blank')
    expect(await second.interrupt()).toBe(true)
    await expect(fetch(portal)).rejects.toThrow()
    await expect(fetch(appUrl)).rejects.toThrow()
    expect((await fetch(first.appUrl)).status).toBe(200)
  } finally {
    await second.stop()
  }
})

/**
 * Changes a file of the clone, all at once, as editors do that save to another file and rename it: a server that reads
 * while half of it is written has nothing to serve. What it returns changes it back.
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

/** What a frame has as long as it isn't loaded anew, and the name that it finds its portal by. */
function markOf(app: FrameLocator): Promise<{ mark: string | null; name: string }> {
  return app.locator('html').evaluate(() => ({
    mark: 'mark' in window && typeof window.mark === 'string' ? window.mark : null,
    name: window.name,
  }))
}

test('hot reload: a component and its styles change inside the frame, which stays as it is', async ({
  openPrinted,
  clone,
}) => {
  const { app } = await openPrinted('dev')
  const heading = app.getByRole('heading', { level: 1 })
  await app.locator('html').evaluate(() => Object.assign(window, { mark: 'the same window' }))
  const before = await markOf(app)
  expect(before).toEqual({ mark: 'the same window', name: expect.stringMatching(/^127\.0\.0\.1:\d+\|/) })

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

test('hot reload: a changed text of a language arrives, and the frame is still the card’s tab', async ({
  openPrinted,
  clone,
}) => {
  const { app } = await openPrinted('dev')
  const { name } = await markOf(app)
  const undo = await edit(clone, 'src/i18n/en.ts', "open: 'Open chat'", "open: 'Open this chat'")
  await expect(app.getByRole('link', { name: 'Open this chat' })).toBeVisible(COMING)
  await expect(app.getByRole('heading', { level: 1, name: DEAL })).toBeVisible()
  expect((await markOf(app)).name).toBe(name)
  await undo()
  await expect(app.getByRole('link', { name: 'Open chat' })).toBeVisible(COMING)
})

test('in production, without a portal, it says what it is and how to add it, and may not be framed', async ({
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
  expect(await violationsOf(axe(page))).toEqual([])
  expect([...origins]).toEqual([run.appUrl])
  expect(troubles).toEqual([])
})

test('in production, without a portal, nothing sticks out of a screen of 360 px', async ({ page, run }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto(run.appUrl)
  await expect(page.getByRole('heading', { name: 'Open this inside Bitrix24' })).toBeVisible()
  const outside = await page
    .locator('body *')
    .evaluateAll((all) =>
      all
        .filter((part) => part.getBoundingClientRect().right > innerWidth || part.scrollWidth > innerWidth)
        .map((part) => part.outerHTML),
    )
  expect(outside).toEqual([])
})
