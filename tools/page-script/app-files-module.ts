import type { Plugin } from 'vite'
import { virtualModule } from '../virtual-module.ts'

/** The exports of `virtual:app-files` (`src/ahead/app-files.d.ts`). */
type AppFiles = typeof import('virtual:app-files')

/** Vite plugin: `virtual:app-files`, the names of these files. */
export function appFiles(files: AppFiles): Plugin {
  return virtualModule('virtual:app-files', () => files)
}
