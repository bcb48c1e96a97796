// `npm run pictures`. Loads TypeScript through a Vite server, since Node 20 can't; it runs until the end, because the
// sandbox loads further modules for its page.
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
