import type { Plugin } from 'vite'

/** What `main.tsx` imports dynamically, in the order of need. */
const NEEDED = ['/src/first-request.ts', '/src/app/start.tsx']

/**
 * Vite plugin: the built page preloads what `main.tsx` imports dynamically, in the order in which it is needed. The
 * SDK's chunk comes first: the handshake and the one request run while React is still arriving.
 */
export function preloadInOrder(): Plugin {
  return {
    name: 'preload-in-order',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (bundle === undefined) return html
        const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
        const entries = NEEDED.map((module) =>
          chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module))),
        )
        const scripts = new Set<string>()
        const styles = new Set<string>()
        const add = (fileName: string): void => {
          const chunk = chunks.find((candidate) => candidate.fileName === fileName)
          if (chunk === undefined || chunk.isEntry || scripts.has(fileName)) return
          for (const imported of chunk.imports) add(imported)
          scripts.add(fileName)
          for (const style of chunk.viteMetadata?.importedCss ?? []) styles.add(style)
        }
        for (const entry of entries) {
          if (entry === undefined) throw new Error('a chunk that the page preloads is gone')
          add(entry.fileName)
        }
        return {
          html,
          tags: [
            ...[...scripts].map((file) =>
              link({ rel: 'modulepreload', crossorigin: true, href: `./${file}` }),
            ),
            ...[...styles].map((file) => link({ rel: 'preload', as: 'style', href: `./${file}` })),
          ],
        }
      },
    },
  }
}

function link(attrs: Record<string, string | boolean>) {
  return { tag: 'link', attrs, injectTo: 'head' as const }
}
