import type { Plugin } from 'vite'

/** Vite plugin: `id` (`virtual:head-words`) is a module with these exports, made when it is first imported. */
export function virtualModule(id: string, exported: () => object | Promise<object>): Plugin {
  const resolved = `\0${id}`
  return {
    name: id,
    resolveId: (source) => (source === id ? resolved : null),
    async load(loaded) {
      if (loaded !== resolved) return null
      return Object.entries(await exported())
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}\n`)
        .join('')
    },
  }
}
