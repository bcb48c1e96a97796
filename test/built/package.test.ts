import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, onTestFinished, test } from 'vitest'
import { createHost } from '../../host/create-host.ts'
import { loadAppFiles } from '../../host/node/load-app-files.ts'
import { makePackage } from '../../tools/package/make-package.ts'

const APP = 'dist/app'
/** Allowed files: two pages, the icon, and scripts and styles with a hash in their names. */
const ALLOWED = /^(?:index\.html|install\.html|favicon\.svg|assets\/[a-z-]+-[\w-]{8}\.(?:js|css))$/
/** Lower bound of the number of files; fewer means an incomplete archive. */
const LEAST_FILES = 20

/** The archive of the build, made once for all tests. */
const archive = await makePackage(APP)
const files = unzipSync(archive)

/** A copy of the build with additional files. */
function buildWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'deal-chat-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(APP, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('npm run package prints the archive’s path, and the same build gives the same bytes', async () => {
  // Zip entries have local times.
  const env = { ...process.env, TZ: 'Pacific/Kiritimati' }
  const output = execFileSync(process.execPath, ['tools/package/run.js'], { encoding: 'utf8', env })
  const file = /: (\S+deal-chat-\d+\.\d+\.\d+\.zip) \(\d+ kB\)\n$/.exec(output)?.[1] ?? ''
  expect(Buffer.compare(readFileSync(file), Buffer.from(archive))).toBe(0)
})

test('the archive has only files that a portal serves, with both pages in its root', async () => {
  const names = Object.keys(files)
  expect(names.filter((name) => !ALLOWED.test(name))).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['index.html', 'install.html', 'favicon.svg']))
  expect(names.length).toBeGreaterThan(LEAST_FILES)
  expect(names).toEqual([...names].sort())
})

test('files of earlier builds, tools or developers stay out of the archive', async () => {
  const folder = buildWith({
    'assets/index-Old12345.js': 'import "./app-Old12345.js"',
    'assets/app-Old12345.js.map': '{}',
    'notes.txt': 'the folder',
    '.env': 'A=b',
  })
  expect(Buffer.compare(await makePackage(folder), archive)).toBe(0)
})

test('a source map stays out although the code names it', async () => {
  const [code = ''] = Object.keys(files).filter((name) => name.endsWith('.js'))
  const text = `${readFileSync(join(APP, code), 'utf8')}\n//# sourceMappingURL=${basename(code)}.map`
  const built = buildWith({ [code]: text, [`${code}.map`]: '{}' })
  expect(Object.keys(unzipSync(await makePackage(built)))).toEqual(Object.keys(files))
})

test('every path in the archive is relative, and its file exists', () => {
  const texts = Object.entries(files).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))
  for (const { name, text } of texts) {
    expect(text.match(/(?:src|href)="\/[^"]*"|url\(["']?\/|(?:from|import)\s*\(?["'`]\//g), name).toBeNull()
    for (const [, path = ''] of text.matchAll(/["'`(]\.\/((?:assets\/)?[\w-]+-[\w-]{8}\.(?:js|css))/g))
      expect(Object.keys(files), name).toContain(path.startsWith('assets/') ? path : `assets/${path}`)
  }
})

test('the pages have the host’s policy as a meta element, without unsafe sources', async () => {
  const { 'index.html': index = new Uint8Array(), 'install.html': install = new Uint8Array() } = files
  expect(strFromU8(install)).toBe(strFromU8(index))
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(strFromU8(index))?.[1]
  const host = createHost({ files: await loadAppFiles(APP), portalOrigins: [] })
  const { headers } = await host.fetch(new Request('http://app.example/?DOMAIN=acme.bitrix24.com'))
  const { 'frame-ancestors': _, ...hosts } = directivesOf(headers.get('content-security-policy'))
  expect(directivesOf(policy)).toEqual({
    ...hosts,
    // The portal isn't known when the archive is made.
    'connect-src': "'self' https: http:",
    'img-src': "'self' https: data: blob: https: http:",
    'media-src': 'https: https: http:',
  })
  expect(policy).toMatch(/script-src 'self'( 'sha256-[^']+'){2}; style-src 'self' 'sha256-[^']+'; /)
  expect(policy).not.toContain('unsafe')
  expect(strFromU8(index)).toContain('<meta name="referrer" content="no-referrer" />')
  expect(strFromU8(index)).toMatch(/<html [^>]*data-from="archive"/)
})

function directivesOf(policy: string | null | undefined): Record<string, string> {
  const directives = (policy ?? '').split('; ').map((directive) => directive.split(/ (.*)/, 2))
  return Object.fromEntries(directives.map(([name = '', sources = '']) => [name, sources]))
}
