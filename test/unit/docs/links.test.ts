import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const FILES = [
  'README.md',
  'CONTRIBUTING.md',
  'AGENTS.md',
  'CHANGELOG.md',
  'SECURITY.md',
  '.changeset/README.md',
  'sandbox/README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
]

test.each(FILES)('every file that %s links to exists', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
    ([, link]) => link ?? '',
  )
  expect(links.filter((link) => !existsSync(join(dirname(file), link)))).toEqual([])
})

test.each(FILES)('every heading that %s links to exists', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)#([^)\s]+)\)/g)].map(
    ([, path = '', heading = '']) => ({ path: path === '' ? file : join(dirname(file), path), heading }),
  )
  expect(links.filter(({ path, heading }) => !headingsOf(path).includes(heading))).toEqual([])
})

test('every path in the map by task exists', () => {
  const map = readFileSync('CONTRIBUTING.md', 'utf8').split('## To change X')[1] ?? ''
  const paths = [...map.matchAll(/`((?:src|tools|sandbox|host|bench|docs|test)\/[^`<]*|index\.html)`/g)].map(
    ([, path]) => path ?? '',
  )
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !existsSync(path))).toEqual([])
})

test('README.md is one page: at most 500 words', () => {
  expect(
    readFileSync('README.md', 'utf8')
      .split(/\s+/)
      .filter((word) => word !== '').length,
  ).toBeLessThanOrEqual(500)
})

/** The anchors that GitHub makes of a file's headings. */
function headingsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}
