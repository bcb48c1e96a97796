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
  const load = (name) => reader.ssrLoadModule(fileURLToPath(new URL(name, import.meta.url)))
  const names = process.argv.slice(2)
  const still = names.filter((name) => name !== 'in-motion')
  if (names.length === 0 || still.length > 0) {
    await (await load('./take-doc-pictures.ts')).takeDocPictures(still)
  }
  if (names.length === 0 || names.includes('in-motion')) {
    await (await load('./take-moving-picture.ts')).takeMovingPicture()
  }
} finally {
  await reader.close()
}
