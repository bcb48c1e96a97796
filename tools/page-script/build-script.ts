import { fileURLToPath } from 'node:url'
import { build, type Rollup } from 'vite'
import { recordedRequests } from '../ask-ahead/recorded-requests.ts'
import { BROWSER_TARGETS } from '../browser-targets.ts'
import { headWordsModule } from '../page-head/head-words-module.ts'
import { appFiles } from './app-files-module.ts'

/** The page's script: one that asks and draws, and one that only starts the app. */
const SCRIPTS = {
  ahead: fileURLToPath(new URL('../../src/ahead/page-script.ts', import.meta.url)),
  start: fileURLToPath(new URL('../../src/ahead/start-script.ts', import.meta.url)),
} as const

/** Builds the page's inline script. It needs the names of the app's files, so the app is built first. */
export async function buildScript(
  asksAhead: boolean,
  files: Parameters<typeof appFiles>[0],
): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [recordedRequests(), headWordsModule(), appFiles(files)],
    build: {
      write: false,
      target: BROWSER_TARGETS,
      lib: { entry: asksAhead ? SCRIPTS.ahead : SCRIPTS.start, formats: ['iife'], name: 'pageScript' },
    },
  })) as Rollup.RollupOutput[]
  const chunk = built.flatMap(({ output }) => output).find((output) => output.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the page’s script was not built')
  return chunk.code.trim()
}
