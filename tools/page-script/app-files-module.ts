import type { Plugin } from 'vite'

/** The values of `virtual:app-files` (`src/ahead/app-files.d.ts`). */
export interface AppFiles {
  readonly ENTRY: string
  readonly FIRST: readonly string[]
}

/** Vite plugin: `virtual:app-files`, the names of these files. */
export function appFiles({ ENTRY, FIRST }: AppFiles): Plugin {
  const id = 'virtual:app-files'
  return {
    name: 'app-files',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (loaded) =>
      loaded === `\0${id}`
        ? `export const ENTRY = ${JSON.stringify(ENTRY)}\nexport const FIRST = ${JSON.stringify(FIRST)}`
        : null,
  }
}
