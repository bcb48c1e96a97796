import compile from 'icu-minify/compile'
import { type Plugin, runnerImport } from 'vite'

const SUFFIX = '?icu'

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
      if (!source.endsWith(SUFFIX)) return null
      const file = await this.resolve(source.slice(0, -SUFFIX.length), importer)
      return file === null ? null : file.id + SUFFIX
    },
    async load(id) {
      if (!id.endsWith(SUFFIX)) return null
      const file = id.slice(0, -SUFFIX.length)
      this.addWatchFile(file)
      const { module } = await runnerImport<Record<string, Texts>>(file)
      const [texts] = Object.values(module)
      if (texts === undefined) this.error(`${file} exports no texts`)
      return `export default ${JSON.stringify(compileAll(texts))}`
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
