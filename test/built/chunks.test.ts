import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { CHUNKS, chunkOfFolder, ENTRY_FOLDERS } from '../../tools/structure/chunks.ts'
import { CHUNK_REPORT, type ReportedChunk } from '../../tools/structure/report-chunks.ts'

const BUILT: readonly ReportedChunk[] = JSON.parse(readFileSync(CHUNK_REPORT, 'utf8'))

/** The feature that a card's tab shows; every other one is fetched by its own entry. */
const CARD_FEATURE = 'src/features/chat-view/'

/** A chunk with its static imports, transitively. */
function withImports(name: string): readonly ReportedChunk[] {
  const found = new Set<ReportedChunk>()
  const add = (chunk: ReportedChunk | undefined) => {
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    for (const file of chunk.imports) add(BUILT.find((other) => other.file === file))
  }
  add(BUILT.find((chunk) => chunk.name === name))
  return [...found]
}

function ourFiles({ modules }: ReportedChunk): readonly string[] {
  return modules.filter((file) => file.startsWith('src/'))
}

test('each folder’s code is in the chunk named by the table', () => {
  const misplaced = BUILT.flatMap((chunk) =>
    ourFiles(chunk)
      .filter((file) => !file.startsWith('src/i18n/'))
      .filter((file) => (chunkOfFolder(file) ?? 'index') !== chunk.name)
      .map((file) => `${file} is in ${chunk.name}`),
  )
  expect(misplaced).toEqual([])
})

test('the build has the table’s chunks, and besides them only entry, texts, emoji and runtime', () => {
  const texts = ['en', 'ru'].flatMap((language) =>
    ['chat', 'conversation', 'later', 'pages'].map((part) => `${language}-${part}`),
  )
  const others = ['index', ...texts, 'emoji-en', 'emoji-ru', 'rolldown-runtime']
  expect(BUILT.map(({ name }) => name).sort()).toEqual([...CHUNKS.map(({ name }) => name), ...others].sort())
})

test('every folder of the table has code in the build', () => {
  const files = BUILT.flatMap(ourFiles)
  const folders = [...CHUNKS.flatMap((chunk) => chunk.folders), ...ENTRY_FOLDERS]
  expect(folders.filter((folder) => !files.some((file) => file.startsWith(`${folder}/`)))).toEqual([])
})

test('the entry chunk has no static imports', () => {
  expect(BUILT.filter(({ isEntry }) => isEntry).map(({ name, imports }) => [name, imports])).toEqual([
    ['index', []],
  ])
})

test('a card’s tab fetches its own features only', () => {
  const fetched = ['request', 'chat-view', 'conversation'].flatMap(withImports).flatMap(ourFiles)
  expect(fetched).toContain('src/features/chat-view/chat-view.tsx')
  const foreign = fetched.filter((file) => file.startsWith('src/features/') && !file.startsWith(CARD_FEATURE))
  expect(foreign).toEqual([])
  expect(fetched.filter((file) => file.startsWith('src/app/left-menu/'))).toEqual([])
})

test('the left menu’s first screen fetches the inbox alone: no search, no settings, no chat, no line of facts', () => {
  const fetched = ['left-menu', 'inbox'].flatMap(withImports)
  expect(fetched.flatMap(ourFiles)).toContain('src/features/inbox/inbox-screen.tsx')
  const names = new Set(fetched.map(({ name }) => name))
  const later = [
    'search',
    'settings',
    'conversation',
    'deal-line',
    'downshift',
    'messenger-sidebar',
    'install',
  ]
  expect(later.filter((name) => names.has(name))).toEqual([])
})
