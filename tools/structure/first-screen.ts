import type { ReportedChunk } from './report-chunks.ts'

/** Chunks of a card's first screen in English, besides the page. */
const FIRST_SCREEN_CHUNKS: readonly string[] = ['index', 'request', 'react', 'chat-view', 'en-chat']

/** A file of the build under a name that stays the same from build to build: `chat-view.css`. */
export interface BuiltFile {
  readonly name: string
  /** Path in the build: `assets/chat-view-Cn-aAnD1.css`. */
  readonly file: string
}

/**
 * The files that must arrive before React takes over a card's tab: the page, which draws the title, and scripts. Throws where
 * the report lacks one of them.
 */
export function firstScreenFiles(
  report: readonly ReportedChunk[],
  names: readonly string[] = FIRST_SCREEN_CHUNKS,
): readonly BuiltFile[] {
  const found = new Set<ReportedChunk>()
  const add = (isIt: (chunk: ReportedChunk) => boolean, what: string): void => {
    const chunk = report.find(isIt)
    if (chunk === undefined)
      throw new Error(`The build has no chunk ${what}; see tools/structure/first-screen.ts`)
    if (found.has(chunk)) return
    found.add(chunk)
    for (const path of chunk.imports) add(({ file }) => file === path, path)
  }
  for (const wanted of names) add(({ name }) => name === wanted, wanted)
  return [
    { name: 'index.html', file: 'index.html' },
    ...[...found].flatMap(({ name, file, styles }) => [
      { name: `${name}.js`, file },
      ...styles.map((style) => ({ name: `${name}.css`, file: style })),
    ]),
  ]
}
