import { defineConfig } from 'vitest/config'
import { icuMessages } from './tools/icu-messages.ts'

export default defineConfig({
  plugins: [icuMessages()],
  resolve: {
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  test: {
    // Keeps tests away from the developer's real portal.
    env: { BITRIX24_WEBHOOK: '' },
    // Vitest's own default leaves one core out: on two cores, test files would run one after another.
    maxWorkers: '100%',
    // Limit for tests that hang, long enough for a slow or busy machine.
    testTimeout: 30_000,
    include: ['test/{unit,component,contract,built}/**/*.test.{ts,tsx}'],
    // Loaded by Vite instead of Node: the alias above applies to use-intl, and Vitest can reset the SDK's module, which
    // keeps one frame for its life.
    server: { deps: { inline: ['use-intl', '@bitrix24/b24jssdk'] } },
  },
})
