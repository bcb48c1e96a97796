// `npm run package`. Node 20 doesn't read TypeScript: Vite, which built the app, reads it here too.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./write-package.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.writePackage()
