import type { Plugin } from 'vite'

/** Modules that the page preloads, each with all its imports, in order of need. */
const FIRST = {
  /** The request's code, then React and the first screen's: the page has asked already, and the SDK waits. */
  askedAhead: [
    '/src/app/entries.ts',
    '/src/app/shell/app.tsx',
    '/src/features/chat-view/crm-chat-screen.tsx',
  ],
  /** The path to the first request. React would take half of a slow connection from it. */
  askedBySdk: ['/src/portal/sdk/sdk-portal.ts', '/src/app/entries.ts'],
} as const
/** Chunk whose arrival starts the loading of the app's code (`src/boot/load-app.ts`), while the larger SDK chunk loads. */
const CUE = 'sdk'

/**
 * Vite plugin: preloads the built page's first modules. With `askedAhead`, those that draw the answer to the page's own
 * request; else the SDK and the request's code, so that handshake and request run while React is still loading.
 */
export function preloadFirst(askedAhead: boolean): Plugin {
  const first = askedAhead ? FIRST.askedAhead : FIRST.askedBySdk
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
        for (const module of first) {
          add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))))
        }
        const preloads = [...found].map(({ name, fileName }) => ({
          tag: 'link',
          injectTo: 'head' as const,
          attrs: {
            rel: 'modulepreload',
            crossorigin: true,
            href: `./${fileName}`,
            ...(!askedAhead && name === CUE ? { id: 'cue' } : {}),
          },
        }))
        if (!askedAhead && !preloads.some(({ attrs }) => 'id' in attrs))
          throw new Error('the chunk that the app’s code waits for is gone')
        return { html, tags: preloads }
      },
    },
  }
}
