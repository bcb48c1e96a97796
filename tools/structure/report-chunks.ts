import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Path of the report of `npm run build`, outside the served folder. */
export const CHUNK_REPORT = 'dist/chunks.json'

/** One chunk in the report. */
export interface ReportedChunk {
  /** Path in the build: `assets/react-CvdC6zOt.js`. */
  readonly file: string
  readonly name: string
  readonly isEntry: boolean
  /** Paths of its modules in the repository. */
  readonly modules: readonly string[]
  /** Files of its static imports. */
  readonly imports: readonly string[]
  /** Its stylesheets: `assets/chat-view-Cn-aAnD1.css`. */
  readonly styles: readonly string[]
}

/** Vite plugin: writes a report of the modules in each chunk beside the app's folder, for `test/built/`. */
export function reportChunks(): Plugin {
  let app = ''
  return {
    name: 'report-chunks',
    apply: 'build',
    configResolved({ root, build }) {
      app = resolve(root, build.outDir)
    },
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const report: ReportedChunk[] = chunks.map((chunk) => ({
        file: chunk.fileName,
        name: chunk.name,
        isEntry: chunk.isEntry,
        modules: chunk.moduleIds.map((id) => relative(process.cwd(), id).replaceAll('\\', '/')),
        imports: chunk.imports,
        styles: [...(chunk.viteMetadata?.importedCss ?? [])],
      }))
      writeFileSync(resolve(app, '../chunks.json'), `${JSON.stringify(report, null, 2)}\n`)
    },
  }
}
