import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { recordedRequests } from './tools/ask-ahead/recorded-requests.ts'
import { icuMessages } from './tools/icu-messages.ts'
import { headWordsModule } from './tools/page-head/head-words-module.ts'

/** Tests that evaluate the app's modules anew, or replace one: each file has module instances of its own. */
const ISOLATED = ['test/component/journeys/**/*.test.ts', 'test/component/app/missing-code.test.tsx']
const EXPECTED_CALLS = 'test/harness/expected-calls.ts'
/**
 * Node 25 and later define `localStorage`, which is undefined unless a file is named for it, and Vitest leaves globals
 * that exist as they are: without Node's, tests have the page's.
 */
const WITHOUT_NODE_STORAGE = process.allowedNodeEnvironmentFlags.has('--experimental-webstorage')
  ? ['--no-experimental-webstorage']
  : []

export default defineConfig({
  plugins: [icuMessages(), recordedRequests(), headWordsModule()],
  resolve: {
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  test: {
    // Keeps tests away from the developer's real portal.
    env: { BITRIX24_WEBHOOK: '' },
    // More than there are cores: a third of a journey's time is waiting. Vitest's own default leaves one core out.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    // Limit for tests that hang, long enough for a slow or busy machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    execArgv: WITHOUT_NODE_STORAGE,
    // Loaded by Vite instead of Node: the alias above applies to use-intl, and Vitest can reset the SDK's module, which
    // keeps one frame for its life.
    server: { deps: { inline: ['use-intl', '@bitrix24/b24jssdk'] } },
    projects: [
      // Functions without a page: one environment serves all files, which saves two thirds of the time.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          isolate: false,
          setupFiles: [EXPECTED_CALLS],
        },
      },
      // Components: files share a worker and its libraries, which halves the processor time.
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          exclude: ISOLATED,
          isolate: false,
          setupFiles: ['test/harness/clean-page.ts', EXPECTED_CALLS],
        },
      },
      {
        extends: true,
        test: { name: 'journeys', include: ISOLATED, setupFiles: [EXPECTED_CALLS] },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'built', include: ['test/built/**/*.test.{ts,tsx}'], pool: 'forks' } },
    ],
  },
})
