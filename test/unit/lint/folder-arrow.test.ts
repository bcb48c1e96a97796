import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

/** A file, the import in it, and whether the arrow of design section 2 allows it. */
const CASES = [
  ['src/main-part.tsx', './portal/connect.ts', true],
  ['src/main-part.tsx', '@bitrix24/b24jssdk', false],
  ['src/portal/a.ts', '@bitrix24/b24jssdk', true],
  ['src/portal/a.ts', '../chat/chat.ts', false],
  ['src/portal/a.ts', 'react', false],
  ['src/chat/a.ts', '../portal/portal.ts', true],
  ['src/chat/a.ts', '../portal/entry.ts', true],
  ['src/chat/a.ts', '../portal/failure.ts', true],
  ['src/chat/a.ts', '../portal/sdk-portal.ts', false],
  ['src/chat/a.ts', '../ui/icon/icon.tsx', false],
  ['src/chat/a.ts', 'react', false],
  ['src/chat/a.ts', '@bitrix24/b24jssdk', false],
  ['src/chat/a.ts', 'axios', false],
  ['src/chat/a.ts', '../setup/binding.ts', false],
  ['src/setup/a.ts', '../portal/portal.ts', true],
  ['src/setup/a.ts', '../portal/connect.ts', false],
  ['src/setup/a.ts', '../chat/php.ts', true],
  ['src/setup/a.ts', '../chat/chat.ts', false],
  ['src/setup/a.ts', '../chat/find/search-deals.ts', false],
  ['src/setup/a.ts', '../i18n/languages.ts', true],
  ['src/setup/a.ts', '../i18n/en.ts', false],
  ['src/setup/a.ts', 'react', false],
  ['src/screens/deal-chat/a.tsx', '../../chat/chat.ts', true],
  ['src/screens/deal-chat/a.tsx', '../../portal/failure.ts', true],
  ['src/screens/deal-chat/a.tsx', '../../portal/connect.ts', false],
  ['src/screens/deal-chat/a.tsx', '../../app/app.tsx', false],
  ['src/screens/deal-chat/a.tsx', '@bitrix24/b24jssdk', false],
  ['src/app/a.tsx', '../screens/find/find-screen.tsx', true],
  ['src/app/a.tsx', '../portal/connect.ts', false],
  ['src/app/a.tsx', '../../sandbox/index.ts', false],
  ['src/ui/a.tsx', 'react', true],
  ['src/ui/a.tsx', '../chat/chat.ts', false],
  ['src/ui/a.tsx', 'use-intl', false],
  ['src/i18n/a.ts', '../screens/try-again.tsx', false],
  ['sandbox/a.ts', '../src/chat/chat.ts', false],
  ['host/a.ts', '../src/portal/language.ts', false],
] as const

const folder = mkdtempSync(join(tmpdir(), 'deal-chat-arrow-'))
let report: string

/** One run of the real linter, with the real configuration, over a tree that holds nothing but these imports. */
beforeAll(async () => {
  cpSync('biome.json', join(folder, 'biome.json'))
  CASES.forEach(([file, imported], index) => {
    const path = join(folder, numbered(file, index))
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `export * from '${imported}'\n`)
  })
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const parameters = [
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=200',
  ]
  report = await new Promise((done) => {
    execFile(process.execPath, [biome, ...parameters], { cwd: folder }, (_error, out, err) => done(out + err))
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true }))

test.each(CASES.map((row, index) => [...row, index] as const))(
  '%s → %s: allowed is %s',
  (file, _imported, allowed, index) => {
    expect(report).toContain('Checked')
    expect(report.includes(`${numbered(file, index)}:`)).toBe(!allowed)
  },
)

function numbered(file: string, index: number): string {
  return file.replace(/(\.tsx?)$/, `-${index}$1`)
}
