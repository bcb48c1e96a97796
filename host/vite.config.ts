import { defineConfig } from 'vite'

/** Bundles the host with its dependencies into one file: production needs Node and `dist/` only. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'host/node/main.ts',
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { checks: { bundlerTimings: false }, output: { entryFileNames: 'node.js' } },
  },
})
