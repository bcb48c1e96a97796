import { type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { test as base, expect } from './fixtures.ts'

const CODE = 'annas0sandbox0hook'

interface TestFixtures {
  /** A second sandbox in place of the real portal. */
  real: Sandbox
  /** Everything that the browser received: addresses, the console, and the current page with its frame. */
  everythingSeen(): Promise<string>
}

/** The production build in a sandbox that forwards REST to another. */
const test = base.extend<TestFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
  real: async ({}, use) => {
    const real = await startSandbox()
    await use(real)
    await real.close()
  },

  sandbox: async ({ run, real }, use, { parallelIndex }) => {
    const port = run.portalPorts[parallelIndex] ?? 0
    const webhook = `${real.origin}/rest/27/${CODE}/`
    // `fixtures.ts` fails a test on unannounced problems.
    const sandbox = await startSandbox({
      port,
      appUrl: run.appUrl,
      realData: { webhook },
      redRows: 'allow',
    })
    await use(sandbox)
    await sandbox.close()
  },

  everythingSeen: async ({ page, sandbox }, use) => {
    const seen: string[] = []
    const bodies: Promise<string>[] = []
    page.on('console', (message) => seen.push(message.text()))
    page.on('request', (request) => seen.push(request.url(), request.postData() ?? ''))
    page.on('response', (response) => {
      seen.push(JSON.stringify(response.headers()))
      // Responses of an unloaded frame have no readable body.
      bodies.push(response.text().catch(() => ''))
    })
    await use(async () => {
      const pages = await Promise.all(page.frames().map((frame) => frame.content()))
      return [...seen, ...(await Promise.all(bodies)), ...pages, JSON.stringify(sandbox.log.rows)].join('\n')
    })
  },
})

test('the tab shows the chat of the other portal’s deal, none for a deal without one, and that portal’s faults, its address nowhere', async ({
  openDealTab,
  page,
  real,
  everythingSeen,
  expectTrouble,
}) => {
  // Pictures of a real portal come by https; this one has none.
  expectTrouble(/Loading the image 'http:\/\/127.*img-src/)
  real.people.write({ who: 'marco', chat: 1437, text: 'Only the real portal has this' })

  await test.step('a deal with a chat', async () => {
    const { app } = await openDealTab({ deal: 1663 })
    await expect(
      app.getByRole('heading', { level: 1, name: 'Warehouse lighting for Northwind' }),
    ).toBeVisible()
    await expect(app.getByText('3 unread')).toBeVisible()
    await expect(app.getByRole('link', { name: 'Open chat' })).toHaveAttribute(
      'href',
      /^http:\/\/127\.0\.0\.1:\d+\/online\//,
    )
    await expect(page.getByText('real data, reads only')).toBeVisible()
    await expect(page.getByRole('table')).toContainText('batch')
    const seen = await everythingSeen()
    expect(seen).toContain('im.dialog.users.list')
    expect(seen).not.toContain(CODE)
    expect(seen).not.toMatch(/\/rest\/27/)
    expect(real.log.rows.filter(({ write }) => write)).toEqual([])
  })

  await test.step('a deal without a chat, which keeps its address with a fault of the panel', async () => {
    const { app } = await openDealTab({ deal: 1742 })
    await expect(app.getByRole('heading', { level: 1, name: 'No chat yet' })).toBeVisible()
    expect(await everythingSeen()).not.toContain(CODE)

    await page.getByLabel('scenario').selectOption('portal-deleted')
    await expect(app.getByRole('heading', { level: 1, name: 'This portal is closed' })).toBeVisible()
    expect(new URL(page.url()).pathname).toBe('/crm/deal/details/1742/')
  })

  await test.step('an unreachable portal is reported as the portal’s fault, with a way out', async () => {
    await real.close()
    const { app } = await openDealTab({ deal: 1663 })
    await expect(app.getByRole('heading', { level: 1, name: 'The portal has a fault' })).toBeVisible()
    await expect(app.getByRole('button', { name: 'Try again' })).toBeVisible()
    const shown = await Promise.all(page.frames().map((frame) => frame.content()))
    expect(shown.join('\n')).not.toContain(real.origin)
    expect(await everythingSeen()).not.toContain(CODE)
  })
})
