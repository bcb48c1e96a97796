// `npm run budget`: writes tools/budget/budget.json from a build. Loads TypeScript through Vite, since Node 20 can't.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./write-budget.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
module.writeBudget()
