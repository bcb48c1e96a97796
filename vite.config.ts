import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sandboxPlugin } from './sandbox/vite-plugin.ts'
import { askAheadInPage, asksAhead } from './tools/ask-ahead/ask-ahead-in-page.ts'
import { BROWSER_TARGETS } from './tools/browser-targets.ts'
import { icuMessages } from './tools/icu-messages.ts'
import { writeAnswers } from './tools/nginx/write-answers.ts'
import { precompress } from './tools/precompress.ts'
import { preloadFirst } from './tools/preload-first.ts'
import { skeletonInPage } from './tools/skeleton-in-page.ts'
import { chunkOf } from './tools/structure/chunks.ts'
import { reportChunks } from './tools/structure/report-chunks.ts'

export default defineConfig({
  // Relative URLs: a static app can be served from any folder.
  base: './',
  plugins: [
    icuMessages(),
    react(),
    skeletonInPage(),
    askAheadInPage(),
    preloadFirst(asksAhead()),
    precompress(),
    writeAnswers(),
    reportChunks(),
    sandboxPlugin(),
  ],
  resolve: {
    // Texts are compiled at build time, so the ICU parser is left out (`tools/icu-messages.ts`).
    alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' },
  },
  css: {
    transformer: 'lightningcss',
    // The container of all size queries keeps its name, shared by index.html and the CSS modules.
    lightningcss: { cssModules: { container: false } },
  },
  build: {
    outDir: 'dist/app',
    target: BROWSER_TARGETS,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // A slow machine would get a warning with an address before the one that `npm run preview` prints.
      checks: { bundlerTimings: false },
      output: {
        // Chunks by folder, from the table in tools/structure/chunks.ts.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: (id) => chunkOf(id, import.meta.dirname), debugName: 'tools/structure/chunks.ts' },
          ],
        },
      },
    },
  },
})
