import { defineConfig } from '@playwright/test'
import { readRunData } from './test/e2e/run-data.ts'
import { chromiumArguments } from './tools/chromium-arguments.ts'
import { isCi } from './tools/is-ci.ts'

/** Undefined in the main process, which runs the global setup; the workers, who launch browsers, have it. */
const chromium = readRunData()?.chromium

/** Limit for the whole run, in milliseconds: it ends a run that hangs, and leaves a slow or busy machine alone. */
const ALL_WITHIN_MS = 40 * 60_000

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: isCi(process.env),
  // Two cores: while one test waits for something, the others go on.
  workers: 3,
  globalTimeout: ALL_WITHIN_MS,
  // Where nobody watches, a test that failed is asked once more, alone; the run's last lines name it as flaky.
  retries: isCi(process.env) ? 1 : 0,
  // Long enough for a machine that is busy with something else: a state that doesn't come still fails.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    launchOptions: {
      args: chromiumArguments(),
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
    locale: 'en',
    timezoneId: 'Europe/Berlin',
    // Recording costs a third of the run: `npx playwright test --trace on <file>` shows what a failure looked like.
    trace: 'off',
  },
})
