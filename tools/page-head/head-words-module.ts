import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { APP_CONFIG } from '../app-config.ts'
import { icuMessages } from '../icu-messages.ts'
import { virtualModule } from '../virtual-module.ts'

const WORDS = fileURLToPath(new URL('./head-words.ts', import.meta.url))

let loaded: Promise<typeof import('./head-words.ts')> | null = null

/** The head's words in the app's languages, made once a process. */
export function loadHeadWords(): Promise<typeof import('./head-words.ts')> {
  loaded ??= runnerImport<typeof import('./head-words.ts')>(WORDS, {
    configFile: false,
    logLevel: 'error',
    plugins: [icuMessages()],
    resolve: { ...APP_CONFIG.resolve, noExternal: ['use-intl'] },
  }).then(({ module }) => module)
  return loaded
}

/** Vite plugin: `virtual:head-words`, the same as a module (`src/ahead/virtual-head-words.d.ts`). */
export function headWordsModule(): Plugin {
  return virtualModule('virtual:head-words', async () => {
    const { WORDS, TAGS } = await loadHeadWords()
    return { WORDS, TAGS }
  })
}
