import type { Plugin } from 'vite'

/** What the page preloads, with all that it imports: the way to the first request, and nothing of React. */
const FIRST = '/src/app/entries.ts'
/** The chunk whose arrival sends for the app's own code (`src/boot/load-app.ts`), while the SDK's larger half still comes. */
const CUE = 'sdk'

/**
 * Vite plugin: the built page preloads the SDK and our part of it, so that the handshake and the one request run while
 * React is still arriving. React isn't preloaded with them: it would take half of a slow connection from the SDK.
 */
export function preloadFirst(): Plugin {
  return {
    name: 'preload-first',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        const chunks = Object.values(bundle ?? {}).filter((output) => output.type === 'chunk')
        const found = new Set<(typeof chunks)[number]>()
        const add = (chunk: (typeof chunks)[number] | undefined): void => {
          if (chunk === undefined || chunk.isEntry || found.has(chunk)) return
          found.add(chunk)
          for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file))
        }
        add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(FIRST))))
        const preloads = [...found].map(({ name, fileName }) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: {
            rel: 'modulepreload',
            crossorigin: true,
            href: `./${fileName}`,
            ...(name === CUE ? { id: 'cue' } : {}),
          },
        }))
        if (!preloads.some(({ attrs }) => 'id' in attrs))
          throw new Error('the chunk that the app’s code waits for is gone')
        return { html, tags: preloads }
      },
    },
  }
}
