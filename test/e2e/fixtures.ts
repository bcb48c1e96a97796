import { setTimeout as sleep } from 'node:timers/promises'
import { test as base, type FrameLocator, type Page } from '@playwright/test'
import { type CardOptions, type LogRow, type Sandbox, startSandbox } from '../../sandbox/index.ts'
import { unannouncedWrites } from '../harness/unannounced-writes.ts'
import { type RunData, readRunData } from './run-data.ts'

/** A deal card, open in the portal of the sandbox. */
export interface DealTab {
  /** The portal's page. */
  page: Page
  /** Our app, in its iframe. */
  app: FrameLocator
}

interface TestFixtures {
  /** A portal of the test's own, fresh from the seed: what another test left under way can't reach its log. */
  sandbox: Sandbox
  /** Opens a deal's tab in a scenario of the sandbox, with an empty log. */
  openDealTab(options?: CardOptions): Promise<DealTab>
  /**
   * Says that something happens in this test that otherwise fails it: a red row in the sandbox's log, an error of
   * the page or in its console, a violated policy. One that then doesn't happen fails it as well.
   */
  expectTrouble(pattern: RegExp): void
  /**
   * Says that the app writes once in this test: a row of the log with this in it. A write that isn't announced fails
   * the test, and so does one that doesn't come. The sandbox's own rule, a press, is worth nothing here: Playwright's
   * every look into a frame counts as one.
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
  /** Rows that write, of the cards that were left for another. */
  writes: LogRow[]
  expectedWrites: RegExp[]
}

/** A row comes to the log by way of the portal's page, a moment after the app's message. */
const ROWS_ARRIVE_MS = 150

/** The tests' own `test`: the production build, in a portal page on another origin, with nothing going wrong unseen. */
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
    // `troubles` judges the rows, together with what the page and its console say.
    const sandbox = await startSandbox({ port, appUrl: run.appUrl, redRows: 'allow' })
    await use(sandbox)
    await sandbox.close()
  },

  troubles: async ({ page, run, sandbox }, use) => {
    const troubles: Troubles = { seen: [], expected: [], writes: [], expectedWrites: [] }
    // The app's files stand beside its page, whatever that is called.
    const appFolder = new URL('.', run.appUrl).href
    page.on('pageerror', (error) => troubles.seen.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      const text = message.text()
      // A violated policy has no address to tell whose it is, and a feature that the browser doesn't know only warns.
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

function redRows({ log }: Sandbox): string[] {
  return log.red.map((row) => `red row: ${textOf(row)}`)
}

/** A row but for its answer: a pattern is for what the app asked, not for what it was told. */
function textOf({ answer: _answer, ...row }: LogRow): string {
  return JSON.stringify(row)
}

export { expect } from '@playwright/test'
