import compile from 'icu-minify/compile'
import { type Plugin, runnerImport } from 'vite'
import { type LaterPart, TEXT_PARTS } from '../src/i18n/text-parts.ts'

/** `?icu`: all texts; `?icu=pages`: the groups of a part in `src/i18n/text-parts.ts`; `?icu=chat`: those in none. */
const QUERY = /\?icu(?:=(chat|conversation|pages|later))?$/

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
      const asked = Object.entries(texts).filter(([key]) => part === undefined || part === partOf(key))
      return `export default ${JSON.stringify(compileAll(Object.fromEntries(asked)))}`
    },
  }
}

function partOf(group: string): string {
  const parts = Object.keys(TEXT_PARTS) as LaterPart[]
  return parts.find((part) => TEXT_PARTS[part].some((own) => own === group)) ?? 'chat'
}

function compileAll(texts: Texts): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? compile(text) : compileAll(text),
    ]),
  )
}
