import { fileURLToPath } from 'node:url'
import { type Plugin, runnerImport } from 'vite'
import { APP_CONFIG } from '../app-config.ts'
import { icuMessages } from '../icu-messages.ts'

const ID = 'virtual:head-words'
const WORDS = fileURLToPath(new URL('./head-words.ts', import.meta.url))

/** Vite plugin: `virtual:head-words`, the head's words in the app's languages (`src/ahead/virtual-head-words.d.ts`). */
export function headWordsModule(): Plugin {
  return {
    name: 'head-words',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    async load(id) {
      if (id !== `\0${ID}`) return null
      const { module } = await runnerImport<typeof import('./head-words.ts')>(WORDS, {
        configFile: false,
        logLevel: 'error',
        plugins: [icuMessages()],
        resolve: { ...APP_CONFIG.resolve, noExternal: ['use-intl'] },
      })
      return `export const WORDS = ${JSON.stringify(module.WORDS)}`
    },
  }
}
