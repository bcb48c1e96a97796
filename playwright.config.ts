import { defineConfig } from '@playwright/test'
import { readRunData } from './test/e2e/run-data.ts'
import { CHROMIUM_ARGUMENTS } from './tools/chromium-arguments.ts'

/** Undefined in the main process, which runs the global setup; the workers, who launch browsers, have it. */
const chromium = readRunData()?.chromium

/** A run that hangs must end, and say so, before whoever runs it (`.ci/run`) gives up. */
const ALL_WITHIN_MS = 600_000

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/global-setup.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  globalTimeout: ALL_WITHIN_MS,
  reporter: 'list',
  use: {
    launchOptions: {
      args: [...CHROMIUM_ARGUMENTS],
      ...(chromium === undefined ? {} : { executablePath: chromium }),
    },
    locale: 'en',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
  },
})
