import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import { precompress } from '../../../tools/precompress.ts'

/** A build of one page with one script that is worth compressing. */
async function buildSmallApp(): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'precompress-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><title>x</title><script type="module" src="./a.js"></script>',
  )
  writeFileSync(join(root, 'a.js'), `document.title = '${'words '.repeat(300)}'`)
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [precompress()],
    build: { assetsInlineLimit: 0 },
  })
  return join(root, 'dist')
}

test('each script of the build has brotli and gzip variants', async () => {
  const folder = await buildSmallApp()
  const name = /src="\/(assets\/[^"]+\.js)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''
  const script = readFileSync(join(folder, name))
  expect(brotliDecompressSync(readFileSync(join(folder, `${name}.br`)))).toEqual(script)
  expect(gunzipSync(readFileSync(join(folder, `${name}.gz`)))).toEqual(script)
})

test('a file too small to gain isn’t compressed', async () => {
  const folder = await buildSmallApp()
  expect(() => readFileSync(join(folder, 'index.html.br'))).toThrow('ENOENT')
})
