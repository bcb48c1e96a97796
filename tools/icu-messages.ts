import compile from 'icu-minify/compile'
import { type Plugin, runnerImport } from 'vite'
import { PAGE_TEXTS } from '../src/i18n/page-texts.ts'

/** `?icu`: all texts; `?icu=pages`: those of the app's own pages (`src/i18n/page-texts.ts`); `?icu=chat`: the rest. */
const QUERY = /\?icu(?:=(chat|pages))?$/

/** A tree of texts, as exported by a language file. */
interface Texts {
  readonly [key: string]: string | Texts
}

/**
 * Vite plugin: `import('./ru.ts?icu')` gives the texts of `ru.ts` compiled, so that no ICU parser is shipped. The
 * language file exports one object, under any name.
 */
export function icuMessages(): Plugin {
  return {
    name: 'icu-messages',
    enforce: 'pre',
    async resolveId(source, importer) {
      const [query] = QUERY.exec(source) ?? []
      if (query === undefined) return null
      const file = await this.resolve(source.slice(0, -query.length), importer)
      return file === null ? null : file.id + query
    },
    async load(id) {
      const [query, part] = QUERY.exec(id) ?? []
      if (query === undefined) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      const { module } = await runnerImport<Record<string, Texts>>(file)
      const [texts] = Object.values(module)
      if (texts === undefined) this.error(`${file} exports no texts`)
      const isPages = (key: string) => PAGE_TEXTS.some((group) => group === key)
      const asked = Object.entries(texts).filter(
        ([key]) => part === undefined || (part === 'pages') === isPages(key),
      )
      return `export default ${JSON.stringify(compileAll(Object.fromEntries(asked)))}`
    },
  }
}

function compileAll(texts: Texts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? compile(text) : compileAll(text),
    ]),
  )
}
