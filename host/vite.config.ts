import { defineConfig } from 'vite'

/** Bundles the host with all that it needs into one file: production runs on Node and `dist/` alone. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'host/node/main.ts',
    outDir: 'dist/host',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { output: { entryFileNames: 'node.js' } },
  },
})
