// `npm run gallery`. Node 20 doesn't read TypeScript: Vite, which serves the gallery, reads it here too.
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('./take-pictures.ts', import.meta.url))
const { module } = await runnerImport(file, { logLevel: 'error' })
await module.takePictures()
