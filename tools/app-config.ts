import type { UserConfig } from 'vite'

/** The parts of Vite's configuration that every build of the app's own modules shares. */
export const APP_CONFIG = {
  resolve: {
    // Texts are compiled at build time, so the ICU parser is left out (`tools/icu-messages.ts`).
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  css: {
    transformer: 'lightningcss',
    // The container of all size queries keeps its name, shared by index.html and the CSS modules.
    lightningcss: { cssModules: { container: false } },
  },
} as const satisfies UserConfig
