import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LaterPart, TEXT_PARTS } from '../../src/i18n/text-parts.ts'
import { CHUNK_REPORT, type ReportedChunk } from '../../tools/structure/report-chunks.ts'

const BUILT: readonly ReportedChunk[] = JSON.parse(readFileSync(CHUNK_REPORT, 'utf8'))

/** The groups of all parts. */
const ALL: readonly string[] = Object.values(TEXT_PARTS).flat()

/** Chunks whose code is rendered with a part's texts, besides those of the first screen. */
const HAS: Readonly<Record<string, readonly LaterPart[]>> = {
  index: [],
  request: [],
  'chat-view': [],
  conversation: ['conversation'],
  emoji: ['conversation', 'later'],
  mentions: ['conversation', 'later'],
  formatting: ['conversation', 'later'],
  attachments: ['conversation', 'later'],
  viewer: ['conversation', 'later'],
  'message-search': ['conversation', 'later'],
  'message-menu': ['conversation', 'later'],
  outside: ['pages'],
  'left-menu': ['pages'],
  records: ['pages'],
  'deal-line': ['pages'],
  inbox: ['pages'],
  'messenger-sidebar': ['pages'],
  search: ['pages'],
  'tab-setup': ['pages'],
  install: ['pages'],
  settings: ['pages'],
}

/** Files of a chunk that are rendered with a further part only. */
const ALSO: Readonly<Record<string, LaterPart>> = {
  // In the messenger's side bar, one of the app's own pages.
  'src/features/chat-view/body/item-people.tsx': 'pages',
}

/** The groups of texts that a file asks for: by a namespace, or by whole keys. */
function groupsOf(source: string): readonly string[] {
  const namespaces = [...source.matchAll(/useTranslations\(\s*'(\w+)/g)]
  const keys = /useTranslations\(\)/.test(source)
    ? [...source.matchAll(/\bt\w*(?:\.rich|\.markup)?\(\s*['`](\w+)\./g)]
    : []
  return [...namespaces, ...keys].map(([, group = '']) => group)
}

test('no code asks for a text of a part that is not there when it is rendered', () => {
  const missing = BUILT.flatMap(({ name, modules }) =>
    modules
      .filter((file) => file.startsWith('src/') && /\.tsx?$/.test(file) && existsSync(file))
      .flatMap((file) => {
        const parts = [...(HAS[name] ?? []), ...(ALSO[file] === undefined ? [] : [ALSO[file]])]
        const has = parts.flatMap((part) => TEXT_PARTS[part])
        const lacks = (group: string) => ALL.includes(group) && !has.some((one) => one === group)
        return groupsOf(readFileSync(file, 'utf8'))
          .filter(lacks)
          .map((group) => `${file} in ${name}: ${group}`)
      }),
  )
  expect(missing).toEqual([])
})

test('no group of texts but that of messages is in two parts, and each is asked for', () => {
  expect(ALL.filter((group, place) => ALL.indexOf(group) !== place)).toEqual(['text'])
  const asked = BUILT.flatMap(({ modules }) => modules)
    .filter((file) => /^src\/.*\.tsx?$/.test(file) && existsSync(file))
    .flatMap((file) => groupsOf(readFileSync(file, 'utf8')))
  expect(ALL.filter((group) => !asked.includes(group))).toEqual([])
})
