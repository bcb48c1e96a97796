import { defineConfig } from 'vite'
import { embedFiles } from './embed-files.ts'

/** Bundles the handler and the built app (`npm run build` first) into one file, for platforms with module workers. */
export default defineConfig({
  publicDir: false,
  plugins: [embedFiles('dist/app')],
  ssr: { noExternal: true, target: 'webworker' },
  build: {
    ssr: 'host/edge/worker.ts',
    outDir: 'dist/edge',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: { checks: { bundlerTimings: false }, output: { entryFileNames: 'worker.js' } },
  },
})
