import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rollup } from 'vite'
import { BROWSER_TARGETS } from '../browser-targets.ts'
import { recordedRequests } from './recorded-requests.ts'

const SCRIPT = fileURLToPath(new URL('../../src/ahead/page-script.ts', import.meta.url))
/** The build setting that leaves the script out: then the SDK asks first. */
const SETTING = 'ASK_AHEAD'

/** True unless the build is told `ASK_AHEAD=off`. */
export function asksAhead(): boolean {
  return process.env[SETTING] !== 'off'
}

/** Vite plugin: puts the script that asks ahead of the SDK into the built page. The policy allows it by its hash. */
export function askAheadInPage(): Plugin {
  return {
    name: 'ask-ahead-in-page',
    apply: (_, { command }) => command === 'build' && asksAhead(),
    transformIndexHtml: {
      order: 'post',
      handler: async () => [{ tag: 'script', injectTo: 'head', children: await buildScript() }],
    },
  }
}

async function buildScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [recordedRequests()],
    build: {
      write: false,
      target: BROWSER_TARGETS,
      lib: { entry: SCRIPT, formats: ['iife'], name: 'askAhead' },
    },
  })) as Rollup.RollupOutput[]
  const chunk = built.flatMap(({ output }) => output).find((output) => output.type === 'chunk')
  if (chunk?.type !== 'chunk') throw new Error('the script that asks ahead was not built')
  return chunk.code.trim()
}
