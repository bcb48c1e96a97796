import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { sandboxPlugin } from './sandbox/vite-plugin.ts'
import { APP_CONFIG } from './tools/app-config.ts'
import { BROWSER_TARGETS } from './tools/browser-targets.ts'
import { writeDeltas } from './tools/dictionaries/write-deltas.ts'
import { emojiData } from './tools/emoji-data.ts'
import { writeRequestTemplate } from './tools/host-drawing/write-template.ts'
import { icuMessages } from './tools/icu-messages.ts'
import { writeAnswers } from './tools/nginx/write-answers.ts'
import { scriptInPage } from './tools/page-script/script-in-page.ts'
import { precompress } from './tools/precompress.ts'
import { skeletonInPage } from './tools/skeleton-in-page.ts'
import { chunkOf } from './tools/structure/chunks.ts'
import { reportChunks } from './tools/structure/report-chunks.ts'

export default defineConfig({
  ...APP_CONFIG,
  // Relative URLs: a static app can be served from any folder.
  base: './',
  plugins: [
    icuMessages(),
    emojiData(),
    react(),
    skeletonInPage(),
    scriptInPage(),
    precompress(),
    writeDeltas(),
    writeAnswers(),
    writeRequestTemplate(),
    reportChunks(),
    sandboxPlugin(),
  ],
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
