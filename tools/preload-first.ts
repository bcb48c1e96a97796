import type { Plugin } from 'vite'

/** Module that the page preloads, with all its imports: the path to the first request, without React. */
const FIRST = '/src/app/entries.ts'
/** Chunk whose arrival starts the loading of the app's code (`src/boot/load-app.ts`), while the larger SDK chunk loads. */
const CUE = 'sdk'

/**
 * Vite plugin: preloads the SDK and the code of the first request in the built page, so that handshake and request run
 * while React is still loading. React isn't preloaded: it would take half of a slow connection from the SDK.
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
