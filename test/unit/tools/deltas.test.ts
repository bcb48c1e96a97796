import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDCtx, decompressUsingDict, freeDCtx } from '@bokuweb/zstd-wasm'
import { type Rollup, build as viteBuild } from 'vite'
import { expect, onTestFinished, test, vi } from 'vitest'
import { writeDeltas } from '../../../tools/dictionaries/write-deltas.ts'
import { precompress } from '../../../tools/precompress.ts'

/** A script that compresses badly by itself, so that its delta is the smaller one. */
const NOISE = Array.from({ length: 200 }, (_, n) => createHash('sha256').update(String(n)).digest('hex'))
const STYLE = NOISE.map((word, place) => `.c${place}:after{content:"${word}"}`).join('\n')

function example() {
  const root = mkdtempSync(join(tmpdir(), 'deltas-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  writeFileSync(
    join(root, 'index.html'),
    '<!doctype html><title>x</title><script type="module" src="./page-start.js"></script>',
  )
  writeFileSync(join(root, 'page.css'), STYLE)

  /** Builds an app whose script says `text`, and gives its assets. */
  async function build(text: string, previous?: string, outDir = 'dist', words = NOISE) {
    vi.stubEnv('PREVIOUS_BUILDS', previous)
    onTestFinished(() => void vi.unstubAllEnvs())
    const warned: string[] = []
    const script = `import './page.css'; document.title = ${JSON.stringify([text, ...words])}.join()`
    writeFileSync(join(root, 'page-start.js'), script)
    await viteBuild({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [precompress(), writeDeltas()],
      build: {
        outDir,
        assetsInlineLimit: 0,
        rolldownOptions: {
          onLog: (_: Rollup.LogLevel, { message }: Rollup.RollupLog) => warned.push(message),
        },
      },
    })
    const folder = join(root, outDir, 'assets')
    const names = readdirSync(folder)
    const nameOf = (ending: string) => names.find((name) => name.endsWith(ending)) ?? ''
    return {
      folder,
      names,
      script: nameOf('.js'),
      style: nameOf('.css'),
      deltas: names.filter(isDelta),
      warned,
    }
  }
  return { root, build }
}

const isDelta = (name: string) => name.endsWith('.dcz')

/** Decodes a delta. The build has started the decoder, which must not be started twice. */
function decoded(delta: Uint8Array, dictionary: Uint8Array): string {
  const context = createDCtx()
  const text = decompressUsingDict(context, delta.subarray(40), dictionary)
  freeDCtx(context)
  return Buffer.from(text).toString()
}

test('a changed script has a delta, which is the new one when decoded with the earlier one', async () => {
  const { build } = example()
  const first = await build('first', undefined, 'first')
  const earlier = readFileSync(join(first.folder, first.script))
  expect(first.deltas).toEqual([])

  const { folder, script, deltas } = await build('second', first.folder)
  const hash = createHash('sha256').update(earlier)
  const digest = hash.digest()
  expect(deltas).toEqual([`${script}.${digest.toString('hex').slice(0, 8)}.dcz`])
  const delta = readFileSync(join(folder, deltas[0] ?? ''))
  // RFC 9842, section 5.
  expect(delta.subarray(0, 8).toString('hex')).toBe('5e2a4d1820000000')
  expect(delta.subarray(8, 40)).toEqual(digest)
  expect(delta.byteLength).toBeLessThan(150)
  expect(decoded(delta, earlier)).toBe(readFileSync(join(folder, script), 'utf8'))
})

test('the build that is replaced may be the one with the dictionaries', async () => {
  const { root, build } = example()
  const { script } = await build('first')
  const earlier = readFileSync(join(root, 'dist', 'assets', script))
  const { folder, deltas, names } = await build('second', join(root, 'dist'))
  expect(names).not.toContain(script)
  expect(deltas).toHaveLength(1)
  expect(decoded(readFileSync(join(folder, deltas[0] ?? '')), earlier)).toContain('second')
})

test('each earlier build has its delta, at any depth of the folder; one that is being written has none', async () => {
  const { root, build } = example()
  await build('first', undefined, 'builds/0123456789abcdef')
  await build('second', undefined, 'builds/fedcba9876543210')
  await build('third', undefined, 'builds/.aaaaaaaaaaaaaaaa-temporary')
  const { deltas, script } = await build('fourth', join(root, 'builds'))
  expect(deltas).toHaveLength(2)
  expect(deltas.every((name) => name.startsWith(`${script}.`))).toBe(true)
})

test('a chunk’s delta is made with no other chunk, and not where it saves nothing', async () => {
  const { root, build } = example()
  const assets = join(root, 'builds', 'assets')
  mkdirSync(assets, { recursive: true })
  const { folder, script } = await build('first')
  const text = readFileSync(join(folder, script))
  writeFileSync(join(assets, script.replace(/^index/, 'other')), text)
  writeFileSync(join(assets, script.replace(/-[\w-]{8}\.js$/, '-Abcd1234.js')), 'nothing in common')
  const compressible = ['words '.repeat(300)]
  const { deltas, names } = await build('second', join(root, 'builds'), 'dist', compressible)
  expect(names.filter((name) => name.endsWith('.js.br'))).toHaveLength(1)
  expect(deltas).toEqual([])
})

test('a file that hasn’t changed has no delta: browsers have it', async () => {
  const { root, build } = example()
  await build('first')
  const { deltas, warned } = await build('first', join(root, 'dist'))
  expect([deltas, warned]).toEqual([[], []])
})

test('without the setting there are no deltas', async () => {
  const { build } = example()
  await build('first')
  const { deltas, warned } = await build('second')
  expect([deltas, warned]).toEqual([[], []])
})

test.each(['nowhere', '.'])(
  'a folder without an earlier build is said, and breaks nothing: %s',
  async (folder) => {
    const { root, build } = example()
    const { deltas, script, warned } = await build('first', join(root, folder))
    expect(script).not.toBe('')
    expect(deltas).toEqual([])
    expect(warned.join()).toContain('PREVIOUS_BUILDS: no script or style of a build in ')
  },
)
