import type { ReportedChunk } from './report-chunks.ts'

/** Chunks that a card's tab in English needs to show the chat's title, besides the page. */
const CHUNKS_BEFORE_TITLE: readonly string[] = ['index', 'request', 'react', 'chat-view', 'en']

/** A file of the build under a name that stays the same from build to build: `chat-view.css`. */
export interface BuiltFile {
  readonly name: string
  /** Path in the build: `assets/chat-view-Cn-aAnD1.css`. */
  readonly file: string
}

/** The files that must arrive before a card's tab shows the chat's title. Throws where the report lacks one of them. */
export function filesBeforeTitle(
  report: readonly ReportedChunk[],
  names: readonly string[] = CHUNKS_BEFORE_TITLE,
): readonly BuiltFile[] {
  const found = new Set<ReportedChunk>()
  const add = (isIt: (chunk: ReportedChunk) => boolean, what: string): void => {
    const chunk = report.find(isIt)
    if (chunk === undefined)
      throw new Error(`The build has no chunk ${what}; see tools/structure/before-title.ts`)
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
