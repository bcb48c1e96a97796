import { defineConfig } from 'vitest/config'
import { icuMessages } from './tools/icu-messages.ts'

export default defineConfig({
  plugins: [icuMessages()],
  resolve: {
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  test: {
    // No test shows, or changes, the real portal of whoever runs it.
    env: { BITRIX24_WEBHOOK: '' },
    // A state that doesn't come still fails; a machine that is busy with something else doesn't.
    testTimeout: 30_000,
    include: ['test/{unit,component,contract,built}/**/*.test.{ts,tsx}'],
    // Loaded by Vite, not by Node: use-intl's formatter is replaced above, and the SDK keeps one frame for the life of
    // its module, which only Vitest can begin anew.
    server: { deps: { inline: ['use-intl', '@bitrix24/b24jssdk'] } },
  },
})
