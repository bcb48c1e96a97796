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
