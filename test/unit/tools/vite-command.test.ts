import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../tools/vite.js', import.meta.url))

/** Runs the command with a configuration that prints its input and exits. */
async function run(...given: string[]): Promise<{ code: number; seen: string }> {
  const root = await mkdtemp(join(tmpdir(), 'vite-command-'))
  onTestFinished(() => rm(root, { recursive: true }))
  const sees = `({ mode }) => { console.log(JSON.stringify({ mode, rest: process.argv.slice(2) })); process.exit(0) }`
  await writeFile(join(root, 'vite.config.mjs'), `export default ${sees}`)
  const child = spawn(process.execPath, [COMMAND, ...given], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let seen = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (seen += chunk))
  const [code] = (await once(child, 'close')) as [number]
  return { code, seen }
}

/** The configuration's input, extracted from the output. */
function argumentsIn(seen: string): { mode: string; rest: string[] } {
  return JSON.parse(/^\{.*\}$/m.exec(seen)?.[0] ?? 'null')
}

test('the sandbox’s option is moved after --, and Vite’s own options work', async () => {
  const { code, seen } = await run('--allow-writes', '--mode', 'odd')
  expect([code, argumentsIn(seen)]).toEqual([
    0,
    { mode: 'odd', rest: ['--mode', 'odd', '--', '--allow-writes'] },
  ])
})

test('other commands take the sandbox’s option too, and without it the command line is unchanged', async () => {
  expect(argumentsIn((await run('preview', '--allow-writes')).seen).rest).toEqual([
    'preview',
    '--',
    '--allow-writes',
  ])
  expect(argumentsIn((await run('--port', '5999')).seen).rest).toEqual(['--port', '5999'])
})

test('an unknown option is refused', async () => {
  const { code, seen } = await run('--allow-wirtes')
  expect([code, seen]).toEqual([1, expect.stringContaining('Unknown option')])
})
