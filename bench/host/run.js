// `npm run bench:host`. Node 20 doesn't read TypeScript: Vite, which builds the app, reads it here too.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./host-load.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.hostLoad(process.argv.slice(2))
