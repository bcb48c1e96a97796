import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { biomeOverrides } from '../../../tools/structure/biome-overrides.ts'
import { FEATURES, FOLDERS } from '../../../tools/structure/import-rules.ts'

/** A file, the import in it, and whether the table of import rules allows it. */
const CASES = [
  ['src/boot/a.ts', '../portal/sdk/sdk-portal.ts', true],
  ['src/boot/a.ts', '../features/gallery/start-gallery.tsx', true],
  ['src/boot/a.ts', '@bitrix24/b24jssdk', false],
  ['src/portal/a.ts', '@bitrix24/b24jssdk', true],
  ['src/portal/a.ts', '../chat/chat.ts', false],
  ['src/portal/a.ts', '../shared/errors/try-again.tsx', false],
  ['src/portal/a.ts', 'react', false],
  ['src/chat/a.ts', '../portal/portal.ts', true],
  ['src/chat/a.ts', '../portal/entry.ts', true],
  ['src/chat/a.ts', '../portal/failure.ts', true],
  ['src/chat/a.ts', '../portal/sdk/sdk-portal.ts', false],
  ['src/chat/a.ts', '../portal/language/language-code.ts', false],
  ['src/chat/a.ts', '../ui/icon/icon.tsx', false],
  ['src/chat/a.ts', '../features/chat-view/item-word.ts', false],
  ['src/chat/a.ts', '../boot/theme.ts', false],
  ['src/chat/a.ts', 'react', false],
  ['src/chat/a.ts', '@bitrix24/b24jssdk', false],
  ['src/chat/a.ts', 'axios', false],
  ['src/chat/a.ts', '../setup/binding.ts', false],
  ['src/setup/a.ts', '../portal/portal.ts', true],
  ['src/setup/a.ts', '../portal/sdk/sdk-portal.ts', false],
  ['src/setup/a.ts', '../chat/php.ts', true],
  ['src/setup/a.ts', '../chat/chat.ts', false],
  ['src/setup/a.ts', '../chat/search/search-deals.ts', false],
  ['src/setup/a.ts', '../i18n/languages.ts', false],
  ['src/setup/a.ts', '../i18n/en.ts', false],
  ['src/setup/a.ts', 'react', false],
  ['src/features/chat-view/a.tsx', '../../chat/chat.ts', true],
  ['src/features/chat-view/a.tsx', '../../shared/errors/try-again.tsx', true],
  ['src/features/chat-view/a.tsx', '../../portal/failure.ts', true],
  ['src/features/chat-view/a.tsx', '../../portal/sdk/sdk-portal.ts', false],
  ['src/features/chat-view/a.tsx', '../../app/shell/app.tsx', false],
  ['src/features/chat-view/a.tsx', '../search/search-screen.tsx', false],
  ['src/features/chat-view/header/a.tsx', '../../gallery/gallery-page.tsx', false],
  ['src/features/chat-view/a.tsx', '../../chat/search/entity-form.ts', true],
  ['src/features/chat-view/a.tsx', '@bitrix24/b24jssdk', false],
  ['src/features/search/deals/a.tsx', '../../chat-view/chat-view.tsx', false],
  ['src/features/search/deals/a.tsx', '../search-screen.tsx', true],
  ['src/features/settings/a.tsx', '../install/installer.tsx', false],
  ['src/features/gallery/a.tsx', '../search/search-screen.tsx', true],
  ['src/features/gallery/a.tsx', '../../app/left-menu/item-screen.tsx', true],
  ['src/features/gallery/a.tsx', '../../boot/main.ts', false],
  ['src/shared/a.tsx', '../chat/chat.ts', true],
  ['src/shared/a.tsx', '../features/chat-view/item-word.ts', false],
  ['src/shared/a.tsx', '../app/entries.ts', false],
  ['src/app/a.tsx', '../features/search/search-screen.tsx', true],
  ['src/app/a.tsx', '../portal/sdk/sdk-portal.ts', false],
  ['src/app/a.tsx', '../boot/main.ts', false],
  ['src/app/a.tsx', '../../sandbox/index.ts', false],
  ['src/ui/a.tsx', 'react', true],
  ['src/ui/a.tsx', '../chat/chat.ts', false],
  ['src/ui/a.tsx', 'use-intl', false],
  ['src/i18n/a.ts', '../shared/errors/try-again.tsx', false],
  ['sandbox/a.ts', '../src/chat/chat.ts', false],
  ['host/a.ts', '../src/portal/portal.ts', false],
] as const

const folder = mkdtempSync(join(tmpdir(), 'deal-chat-arrow-'))
let report: string

/** One run of the real linter, with the real configuration, over a tree that holds nothing but these imports. */
beforeAll(async () => {
  cpSync('biome.json', join(folder, 'biome.json'))
  CASES.forEach(([file, imported], index) => {
    const path = join(folder, numbered(file, index))
    mkdirSync(dirname(path), { recursive: true })
    // A type import counts as any other.
    writeFileSync(path, `export type * from '${imported}'\n`)
  })
  writeFileSync(
    join(folder, 'src/chat/circle-a.ts'),
    "import type { B } from './circle-b.ts'\nexport type A = B\n",
  )
  writeFileSync(
    join(folder, 'src/chat/circle-b.ts'),
    "import type { A } from './circle-a.ts'\nexport type B = A\n",
  )
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const parameters = [
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--only=suspicious/noImportCycles',
    '--max-diagnostics=200',
  ]
  report = await new Promise((done) => {
    execFile(process.execPath, [biome, ...parameters], { cwd: folder }, (_error, out, err) => done(out + err))
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test('a cycle of type imports alone is an error', () => {
  expect(report).toMatch(/circle-a\.ts:\S+ lint\/suspicious\/noImportCycles/)
})

test('the linter’s configuration is the one that the table makes', () => {
  const { overrides } = JSON.parse(readFileSync('biome.json', 'utf8'))
  expect(overrides, 'run `npm run structure`').toEqual(biomeOverrides())
})

test('every folder of src/ and every feature has its row', () => {
  expect(foldersIn('src')).toEqual([...FOLDERS].sort())
  expect(foldersIn('src/features')).toEqual([...FEATURES, 'gallery'].sort())
})

test.each(CASES.map((row, index) => [...row, index] as const))(
  '%s may import %s: %s',
  (file, _imported, allowed, index) => {
    expect(report).toContain('Checked')
    expect(report.includes(`${numbered(file, index)}:`)).toBe(!allowed)
  },
)

function numbered(file: string, index: number): string {
  return file.replace(/(\.tsx?)$/, `-${index}$1`)
}

function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}
