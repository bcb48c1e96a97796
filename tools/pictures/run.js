// `npm run pictures`. Node 20 doesn't read TypeScript: Vite reads it, and goes on until the end, for the sandbox's page
// asks for more while it is looked at.
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const reader = await createServer({
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, ws: false, watch: null },
})
try {
  const file = fileURLToPath(new URL('./take-doc-pictures.ts', import.meta.url))
  const { takeDocPictures } = await reader.ssrLoadModule(file)
  await takeDocPictures(process.argv.slice(2))
} finally {
  await reader.close()
}
