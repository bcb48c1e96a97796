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
/** Two pages, the icon, and code and styles whose names hold a hash of what is in them. */
const ALLOWED = /^(?:index\.html|install\.html|favicon\.svg|assets\/[a-z-]+-[\w-]{8}\.(?:js|css))$/
/** The whole app, each language among it; far fewer would be a package with half of it missing. */
const LEAST_FILES = 20

const unpack = async (folder: string) => unzipSync(await makePackage(folder))

/** The build with whatever else may have come to lie beside it. */
function buildWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'deal-chat-build-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(APP, folder, { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

test('the command says where the archive is, and the same build gives the same bytes', async () => {
  // A zip's times are local ones.
  const env = { ...process.env, TZ: 'Pacific/Kiritimati' }
  const output = execFileSync(process.execPath, ['tools/package/run.js'], { encoding: 'utf8', env })
  const file = /: (\S+deal-chat-\d+\.\d+\.\d+\.zip) \(\d+ kB\)\n$/.exec(output)?.[1] ?? ''
  expect(Buffer.compare(readFileSync(file), Buffer.from(await makePackage(APP)))).toBe(0)
})

test('nothing is in the archive that a portal doesn’t serve, and both pages are in its root', async () => {
  const names = Object.keys(await unpack(APP))
  expect(names.filter((name) => !ALLOWED.test(name))).toEqual([])
  expect(names).toEqual(expect.arrayContaining(['index.html', 'install.html', 'favicon.svg']))
  expect(names.length).toBeGreaterThan(LEAST_FILES)
  expect(names).toEqual([...names].sort())
})

test('what an earlier build, a tool or a person left in the folder stays out', async () => {
  const folder = buildWith({
    'assets/index-Old12345.js': 'import "./app-Old12345.js"',
    'assets/app-Old12345.js.map': '{}',
    'notes.txt': 'the folder',
    '.env': 'A=b',
  })
  expect(Buffer.compare(await makePackage(folder), await makePackage(APP))).toBe(0)
})

test('a source map stays out, though the code names it', async () => {
  const [code = ''] = Object.keys(await unpack(APP)).filter((name) => name.endsWith('.js'))
  const text = `${readFileSync(join(APP, code), 'utf8')}\n//# sourceMappingURL=${basename(code)}.map`
  const names = Object.keys(await unpack(buildWith({ [code]: text, [`${code}.map`]: '{}' })))
  expect(names).toEqual(Object.keys(await unpack(APP)))
})

test('every path in the archive is relative, and leads to a file that is there', async () => {
  const files = await unpack(APP)
  const texts = Object.entries(files).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))
  for (const { name, text } of texts) {
    expect(text.match(/(?:src|href)="\/[^"]*"|url\(["']?\/|(?:from|import)\s*\(?["'`]\//g), name).toBeNull()
    for (const [, path = ''] of text.matchAll(/["'`(]\.\/((?:assets\/)?[\w-]+-[\w-]{8}\.(?:js|css))/g))
      expect(Object.keys(files), name).toContain(path.startsWith('assets/') ? path : `assets/${path}`)
  }
})

test('the pages say what the host’s headers would: no script but ours, and none that is inline and unknown', async () => {
  const { 'index.html': index = new Uint8Array(), 'install.html': install = new Uint8Array() } =
    await unpack(APP)
  expect(strFromU8(install)).toBe(strFromU8(index))
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(strFromU8(index))?.[1]
  const host = createHost({ files: await loadAppFiles(APP), portalOrigins: [] })
  const { headers } = await host.fetch(new Request('http://app.example/?DOMAIN=acme.bitrix24.com'))
  const { 'frame-ancestors': _, ...hosts } = directivesOf(headers.get('content-security-policy'))
  expect(directivesOf(policy)).toEqual({
    ...hosts,
    // Which portal it will be isn't known.
    'connect-src': "'self' https: http:",
    'img-src': "'self' https: data: https: http:",
  })
  expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'; style-src 'self' 'sha256-[^']+'; /)
  expect(policy).not.toContain('unsafe')
  expect(strFromU8(index)).toContain('<meta name="referrer" content="no-referrer" />')
  expect(strFromU8(index)).toMatch(/<html [^>]*data-from="archive"/)
})

function directivesOf(policy: string | null | undefined): Record<string, string> {
  const directives = (policy ?? '').split('; ').map((directive) => directive.split(/ (.*)/, 2))
  return Object.fromEntries(directives.map(([name = '', sources = '']) => [name, sources]))
}
