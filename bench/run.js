// `npm run bench`. Loads TypeScript through Vite, since Node 20 can't.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Set before Vite sets its own default, since the plain reference is built in this process.
process.env['NODE_ENV'] = 'production'

const file = fileURLToPath(new URL('./bench.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.bench(process.argv.slice(2))
