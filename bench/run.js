// `npm run bench`. Node 20 doesn't read TypeScript: Vite, which builds the app, reads it here too.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Set before Vite sets it to what it runs our code in: the plain reference is built in this process.
process.env['NODE_ENV'] = 'production'

const file = fileURLToPath(new URL('./bench.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.bench(process.argv.slice(2))
