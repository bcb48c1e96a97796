import type { Rollup } from 'vite'

/** The first modules that the page requests, each with all its imports, in order of need. */
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
export const CUE_CHUNK = 'sdk'

/** A file of the build, relative to the page. */
interface FirstFile {
  /** Name of the chunk (`tools/structure/chunks.ts`). */
  readonly name: string
  readonly href: string
}

/** The page's first scripts after its entry, which is left out, in order of need. */
export function firstFiles(bundle: Rollup.OutputBundle, asksAhead: boolean): readonly FirstFile[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
  const found = new Set<(typeof chunks)[number]>()
  const add = (chunk: (typeof chunks)[number] | undefined): void => {
    if (chunk === undefined || chunk.isEntry || found.has(chunk)) return
    found.add(chunk)
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file))
  }
  for (const module of asksAhead ? FIRST.askedAhead : FIRST.askedBySdk) {
    add(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))))
  }
  return [...found].map(({ name, fileName }) => ({ name, href: `./${fileName}` }))
}
