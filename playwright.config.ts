import { defineConfig } from '@playwright/test'
import { readRunData } from './test/e2e/run-data.ts'
import { chromiumArguments } from './tools/chromium-arguments.ts'
import { isCi } from './tools/is-ci.ts'

/** Path of Chromium, from the global setup; undefined in the main process, which launches no browser. */
const chromium = readRunData()?.chromium

/** Files with servers or builds of their own, each of which runs in one worker. */
const WITH_SERVERS = /(deployment|drawn-by-host|gallery|package|preview)\.spec\.ts$/

/** Limit for the whole run, in milliseconds: it ends a run that hangs, and leaves a slow or busy machine alone. */
const ALL_WITHIN_MS = 40 * 60_000

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isCi(process.env),
  // More workers than the two cores of CI, since tests spend time waiting.
  workers: 4,
  globalTimeout: ALL_WITHIN_MS,
  // A test that fails once is a defect: no run repeats it.
  retries: 0,
  // Limit for tests that hang, long enough for a slow or busy machine.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: 'list',
  // The long files begin first: the short ones then fill the other workers to the end of the run.
  projects: [
    { name: 'servers', testMatch: WITH_SERVERS },
    { name: 'portal', testIgnore: WITH_SERVERS },
  ],
  use: {
    launchOptions: {
      args: chromiumArguments(),
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
    locale: 'en',
    timezoneId: 'Europe/Berlin',
    // Traces take a third of the run's time; `npx playwright test --trace on <file>` records a failure.
    trace: 'off',
  },
})
