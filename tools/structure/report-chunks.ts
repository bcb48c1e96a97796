import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import type { Plugin } from 'vite'

/** The path of the report, beside the build's own folder: it is not served. */
export const CHUNK_REPORT = 'dist/chunks.json'

/** One chunk of the build, as the report tells it. */
export interface ReportedChunk {
  /** The chunk's file, `assets/react-CvdC6zOt.js`. */
  readonly file: string
  readonly name: string
  readonly isEntry: boolean
  /** Its modules, by their paths in the repository. */
  readonly modules: readonly string[]
  /** The files that it imports at once. */
  readonly imports: readonly string[]
}

/** Vite plugin: writes which module is in which chunk of the build, for `test/built/chunks.test.ts`. */
export function reportChunks(): Plugin {
  return {
    name: 'report-chunks',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const report: ReportedChunk[] = chunks.map(({ fileName, name, isEntry, moduleIds, imports }) => ({
        file: fileName,
        name,
        isEntry,
        modules: moduleIds.map((id) => relative(process.cwd(), id).replaceAll('\\', '/')),
        imports,
      }))
      mkdirSync(dirname(CHUNK_REPORT), { recursive: true })
      writeFileSync(CHUNK_REPORT, `${JSON.stringify(report, null, 2)}\n`)
    },
  }
}
