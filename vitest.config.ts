import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { appModules } from './test/harness/app-modules/app-modules-plugin.ts'
import { APP_CONFIG } from './tools/app-config.ts'
import { recordedRequests } from './tools/ask-ahead/recorded-requests.ts'
import { emojiData } from './tools/emoji-data.ts'
import { icuMessages } from './tools/icu-messages.ts'
import { headWordsModule } from './tools/page-head/head-words-module.ts'
import { appFiles } from './tools/page-script/app-files-module.ts'

/** Tests that replace modules by `vi.mock`, which outlives a file of a shared worker. */
const ISOLATED = [
  'test/component/app/missing-code.test.tsx',
  'test/component/boot/load-app.test.ts',
  'test/unit/host/hanging-disk.test.ts',
  'test/unit/host/start-host.test.ts',
  'test/unit/tools/delta-checked.test.ts',
]
const EXPECTED_CALLS = 'test/harness/expected-calls.ts'
const QUICK_STYLES = 'test/harness/use-quick-styles.ts'
/**
 * Node 25 and later define `localStorage`, which is undefined unless a file is named for it, and Vitest leaves globals
 * that exist as they are: without Node's, tests have the page's.
 */
const WITHOUT_NODE_STORAGE = process.allowedNodeEnvironmentFlags.has('--experimental-webstorage')
  ? ['--no-experimental-webstorage']
  : []

/** Vite's settings of the app, which its modules for the journeys need as well. */
const APP_PLUGINS = [icuMessages(), emojiData(), recordedRequests(), headWordsModule()]
/** Files that a test of the page's script stands in for. */
const STAND_INS = { ENTRY: '/test/harness/stand-in-entry.ts', FIRST: ['./a.js', './b.js'] }

export default defineConfig({
  plugins: [...APP_PLUGINS, appFiles(STAND_INS)],
  resolve: APP_CONFIG.resolve,
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
          exclude: ISOLATED,
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
          exclude: ['test/component/journeys/**', ...ISOLATED],
          isolate: false,
          setupFiles: ['test/harness/clean-page.ts', EXPECTED_CALLS, QUICK_STYLES],
        },
      },
      // Journeys: each opening of the app evaluates its modules anew, which are built once.
      {
        extends: true,
        plugins: [appModules({ plugins: APP_PLUGINS, resolve: APP_CONFIG.resolve })],
        test: {
          name: 'journeys',
          include: ['test/component/journeys/**/*.test.ts'],
          isolate: false,
          setupFiles: [
            'test/harness/count-commits.ts',
            EXPECTED_CALLS,
            QUICK_STYLES,
            'test/harness/ends-pages.ts',
          ],
        },
      },
      {
        extends: true,
        test: { name: 'isolated', include: ISOLATED, setupFiles: [EXPECTED_CALLS] },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'built', include: ['test/built/**/*.test.{ts,tsx}'], pool: 'forks' } },
    ],
  },
})
