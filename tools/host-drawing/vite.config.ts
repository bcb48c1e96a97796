import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { APP_CONFIG } from '../app-config.ts'
import { icuMessages } from '../icu-messages.ts'
import { buildStyles } from '../page-head/build-page-head.ts'

const STYLES = fileURLToPath(new URL('./drawn-styles.ts', import.meta.url))

/**
 * Bundles what the host draws with into one file, with its own React and texts, so that the host needs nothing of `src/`.
 * Paths, and by them the names of classes, are those of the app's build.
 */
export default defineConfig({
  ...APP_CONFIG,
  publicDir: false,
  plugins: [icuMessages(), react()],
  // React's development build would draw the same, at a multiple of the time.
  define: {
    'process.env.NODE_ENV': '"production"',
    DRAWN_STYLES: JSON.stringify(await buildStyles(STYLES)),
  },
  ssr: { noExternal: true },
  build: {
    ssr: 'tools/host-drawing/render-drawn.ts',
    outDir: 'dist/host-drawing',
    // The app's build writes the request there.
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      checks: { bundlerTimings: false, ineffectiveDynamicImport: false },
      output: { entryFileNames: 'render.js', codeSplitting: false },
    },
  },
})
