import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'

/** The module that gets another line: one of the conversation's, as most changes do. */
const CHANGED = '/src/features/chat-view/composer/composer.tsx'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Folder of the build that browsers have. */
export const BEFORE = here('../../dist/app')

/** Builds our app with one more line of code, and with deltas to the build that browsers have. Once a process only. */
export async function buildChanged(): Promise<string> {
  const outDir = here('../../dist/bench/deployments/app')
  process.env['PREVIOUS_BUILDS'] = BEFORE
  try {
    await build({
      root: here('../..'),
      logLevel: 'error',
      plugins: [oneLineMore()],
      build: { outDir, emptyOutDir: true },
    })
  } finally {
    delete process.env['PREVIOUS_BUILDS']
  }
  return outDir
}

function oneLineMore(): Plugin {
  return {
    name: 'bench:one-line-more',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith(CHANGED) ? `${code}\nglobalThis.changedByBench = true\n` : null),
  }
}
