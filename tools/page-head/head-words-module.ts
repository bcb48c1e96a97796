import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { APP_CONFIG } from '../app-config.ts'
import { icuMessages } from '../icu-messages.ts'
import { virtualModule } from '../virtual-module.ts'

const WORDS = fileURLToPath(new URL('./head-words.ts', import.meta.url))

/** Vite plugin: `virtual:head-words`, the head's words in the app's languages (`src/ahead/virtual-head-words.d.ts`). */
export function headWordsModule(): Plugin {
  return virtualModule('virtual:head-words', async () => {
    const { module } = await runnerImport<typeof import('./head-words.ts')>(WORDS, {
      configFile: false,
      logLevel: 'error',
      plugins: [icuMessages()],
      resolve: { ...APP_CONFIG.resolve, noExternal: ['use-intl'] },
    })
    return { WORDS: module.WORDS }
  })
}
