// `npm run gallery`. Loads TypeScript through Vite, since Node 20 can't.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./take-pictures.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.takePictures()
