import type { Frame } from '@playwright/test'
import { unzipSync } from 'fflate'
import { makePackage } from '../../tools/package/make-package.ts'
import { test as base, expect } from './fixtures.ts'
import { type FileServer, serveFiles } from './serve-files.ts'

/** The folder for an archive's files, as on Bitrix24's servers, which accept no POST. */
const FOLDER = '/bitrix24-cdn/app/42/'
const BY_GET = { opening: 'get' } as const
/** Deals, leads, contacts and companies, which are preselected. */
const CARDS = 4

/** The app is the unzipped archive of the build. */
const test = base.extend<object, { files: FileServer }>({
  files: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const unzipped = Object.entries(unzipSync(await makePackage('dist/app')))
      const files = await serveFiles(new Map(unzipped.map(([name, bytes]) => [FOLDER + name, bytes])))
      await use(files)
      await files.close()
    },
    { scope: 'worker' },
  ],
  run: async ({ run, files }, use) => use({ ...run, appUrl: `${files.origin}${FOLDER}index.html` }),
})

// One worker, because each would make the archive again.
test.describe.configure({ mode: 'default' })

/** A frame's address without what the portal adds: DOMAIN, PROTOCOL, LANG and APP_SID. */
const pathOf = (frame: Frame) => frame.url().split('?')[0]

test('an uploaded archive shows a deal’s chat in the portal’s language, by the handshake alone', async ({
  files,
  openDealTab,
  page,
  run,
}) => {
  const from = files.requests.length
  const { app } = await openDealTab({ ...BY_GET, scenario: 'found', language: 'ru' })
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting' })).toBeVisible()
  // Rendered by code that is loaded only for a found chat.
  await expect(app.getByRole('log')).toBeVisible()
  await expect(app.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(app.locator('html')).toHaveAttribute('dir', 'ltr')
  expect(page.frames().map(pathOf)).toContain(run.appUrl)
  const requests = files.requests.slice(from)
  expect(
    requests.filter((request) => !/^GET \/bitrix24-cdn\/app\/42\/[\w./-]+(\?DOMAIN=\S+)?$/.test(request)),
  ).toEqual([])
})

test('the archive’s install.html installs, and binds the index.html beside it', async ({
  expectWrite,
  files,
  openDealTab,
  page,
  run,
  sandbox,
}) => {
  const { app } = await openDealTab({ ...BY_GET, scenario: 'install' })
  await expect(app.getByRole('heading', { level: 1, name: 'Add Deal Chat to your portal' })).toBeVisible()
  expect(page.frames().map(pathOf)).toContain(`${files.origin}${FOLDER}install.html`)
  for (let card = 0; card < CARDS; card += 1) expectWrite(/placement\.bind/)
  expectWrite(/setInstallFinish/)
  const bound = sandbox.log.rows.length
  await app.getByRole('button', { name: `Add to ${CARDS} cards` }).click()
  await page.waitForURL(/install_finished=Y/)
  const rows = sandbox.log.rows.slice(bound).filter(({ method }) => method === 'placement.bind')
  expect(rows.map(({ params }) => params)).toEqual(
    Array(CARDS).fill(expect.objectContaining({ HANDLER: run.appUrl })),
  )

  await openDealTab({ ...BY_GET, scenario: 'found' })
  await expect(page.getByRole('tab', { name: 'Chat', selected: true })).toBeVisible()
  await expect(app.getByRole('heading', { level: 1, name: 'Warehouse lighting' })).toBeVisible()
})

test('the archive’s page in the left menu finds a chat, and has its settings', async ({ openDealTab }) => {
  const { app } = await openDealTab({ ...BY_GET, scenario: 'left-menu' })
  await expect(app.getByRole('heading', { level: 1, name: 'Deal chats' })).toBeVisible()
  await app.getByRole('button', { name: 'More' }).click()
  await app.getByRole('menuitem', { name: 'Settings' }).click()
  await expect(app.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await app.getByRole('button', { name: 'Check now' }).click()
  await expect(app.getByText('The app was uploaded as an archive')).toBeAttached()
})
