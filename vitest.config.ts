import { defineConfig } from 'vitest/config'
import { icuMessages } from './tools/icu-messages.ts'

export default defineConfig({
  plugins: [icuMessages()],
  resolve: {
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  test: {
    // No test shows, or changes, the real portal of the person who runs it.
    env: { BITRIX24_WEBHOOK: '' },
    // Long enough for a machine that is busy with something else: a state that does not come still fails.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'threads',
    // Vite loads these, not Node: use-intl's formatter is replaced above, and the SDK keeps one frame for the life of its
    // module, which only Vitest can begin anew.
    server: { deps: { inline: ['use-intl', '@bitrix24/b24jssdk'] } },
    projects: [
      // Functions without a page: one environment serves all files, which saves two thirds of the time.
      {
        extends: true,
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], isolate: false },
      },
      { extends: true, test: { name: 'component', include: ['test/component/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'contract', include: ['test/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'built', include: ['test/built/**/*.test.{ts,tsx}'], pool: 'forks' } },
    ],
  },
})
