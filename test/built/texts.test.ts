import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type LaterPart, TEXT_PARTS } from '../../src/i18n/text-parts.ts'
import { CHUNK_REPORT, type ReportedChunk } from '../../tools/structure/report-chunks.ts'

const BUILT: readonly ReportedChunk[] = JSON.parse(readFileSync(CHUNK_REPORT, 'utf8'))

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
  search: ['pages'],
  'tab-setup': ['pages'],
  install: ['pages'],
  settings: ['pages'],
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
        const parts: readonly string[] = HAS[name] ?? []
        const lacking = Object.entries(TEXT_PARTS).flatMap(([part, groups]) =>
          parts.includes(part) ? [] : groups,
        )
        return groupsOf(readFileSync(file, 'utf8'))
          .filter((group) => lacking.some((other) => other === group))
          .map((group) => `${file} in ${name}: ${group}`)
      }),
  )
  expect(missing).toEqual([])
})

test('each group of texts is in one part at most, and every part is asked for', () => {
  const groups = Object.values(TEXT_PARTS).flat()
  expect(new Set(groups).size).toBe(groups.length)
  const asked = BUILT.flatMap(({ modules }) => modules)
    .filter((file) => /^src\/.*\.tsx?$/.test(file) && existsSync(file))
    .flatMap((file) => groupsOf(readFileSync(file, 'utf8')))
  expect(groups.filter((group) => !asked.includes(group))).toEqual([])
})
