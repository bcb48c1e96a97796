import { setTimeout as sleep } from 'node:timers/promises'
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test'
import { type CardOptions, type LogRow, type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { requestText, unannouncedWrites } from '../harness/unannounced-writes.ts'
import { type RunData, readRunData } from './run-data.ts'

/** A deal card, open in the portal of the sandbox. */
export interface DealTab {
  /** The portal's page. */
  page: Page
  /** The app, in its iframe. */
  app: FrameLocator
}

interface TestFixtures {
  /** A portal for this test, fresh from the seed: pending requests of another test cannot reach its log. */
  sandbox: Sandbox
  /** Opens a deal's tab in a scenario of the sandbox, with an empty log. */
  openDealTab(options?: CardOptions): Promise<DealTab>
  /**
   * Announces a problem that would otherwise fail the test: a red row in the sandbox's log, an error of the page or in
   * its console, a violated policy. An announced problem that does not happen fails the test as well.
   */
  expectTrouble(pattern: RegExp): void
  /**
   * Announces one write of the app: a matching row of the log. A write that is not announced fails the test, and so does
   * an announced one that does not come. The sandbox's rule about presses does not help here, because each evaluation
   * that Playwright runs in a frame counts as a press.
   */
  expectWrite(pattern: RegExp): void
  troubles: Troubles
}

interface WorkerFixtures {
  run: RunData
}

interface Troubles {
  seen: string[]
  expected: RegExp[]
  /** Writes from the logs of cards that were open before the current one. */
  writes: LogRow[]
  expectedWrites: RegExp[]
}

/** Time for a row to reach the log by way of the portal's page, in milliseconds. */
const ROWS_ARRIVE_MS = 150

/** The `test` of all specs: the production build in a portal page on another origin; an unannounced problem fails it. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  run: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's dependencies from this pattern.
    async ({}, use) => {
      const run = readRunData()
      if (run === undefined) throw new Error('The global setup has not run')
      await use(run)
    },
    { scope: 'worker' },
  ],

  sandbox: async ({ run }, use, { parallelIndex }) => {
    const port = run.portalPorts[parallelIndex]
    if (port === undefined) throw new Error(`There is no port for worker ${parallelIndex}`)
    // `troubles` checks the rows, together with the page's errors and its console.
    const sandbox = await startSandbox({ port, appUrl: run.appUrl, redRows: 'allow' })
    await use(sandbox)
    await sandbox.close()
  },

  troubles: async ({ page, run, sandbox }, use) => {
    const troubles: Troubles = { seen: [], expected: [], writes: [], expectedWrites: [] }
    // The app's files are beside its page, whatever its name.
    const appFolder = new URL('.', run.appUrl).href
    page.on('pageerror', (error) => troubles.seen.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      // Policy messages have no address to filter by, and an unknown feature is reported as a warning only.
      const isPolicy = text.includes('Content Security Policy') || text.includes('Permissions-Policy')
      if (message.type() !== 'error' && !isPolicy) return
      if (isPolicy || message.location().url.startsWith(appFolder)) troubles.seen.push(`console: ${text}`)
    })
    await use(troubles)
    await sleep(ROWS_ARRIVE_MS)
    const all = [...troubles.seen, ...redRows(sandbox)]
    const surprises = all.filter((trouble) => !troubles.expected.some((pattern) => pattern.test(trouble)))
    const missing = troubles.expected.filter((pattern) => !all.some((trouble) => pattern.test(trouble)))
    const writes = unannouncedWrites([...troubles.writes, ...sandbox.log.rows], troubles.expectedWrites)
    const lines = [
      ...surprises,
      ...missing.map((pattern) => `expected, and didn’t happen: ${pattern}`),
      ...writes,
    ]
    if (lines.length > 0) throw new Error(`What the test didn’t say would happen:\n${lines.join('\n')}`)
  },

  expectTrouble: async ({ troubles }, use) => {
    await use((pattern) => troubles.expected.push(pattern))
  },

  expectWrite: async ({ troubles }, use) => {
    await use((pattern) => troubles.expectedWrites.push(pattern))
  },

  openDealTab: async ({ page, sandbox, troubles }, use) => {
    await use(async (options) => {
      troubles.seen.push(...redRows(sandbox))
      troubles.writes.push(...sandbox.log.rows.filter(({ write }) => write))
      sandbox.log.clear()
      await page.goto(sandbox.cardUrl(options))
      return { page, app: page.frameLocator('iframe[name*="|"]') }
    })
  },
})

/** Waits until React has taken over the head that the page draws: its menu is a button of the app. */
export async function takenOver(app: FrameLocator): Promise<void> {
  await expect(app.getByRole('button', { name: /^(More actions|Другие действия)$/ })).toBeVisible()
}

function redRows({ log }: Sandbox): string[] {
  return log.red.map((row) => `red row: ${requestText(row)}`)
}

export { expect } from '@playwright/test'
