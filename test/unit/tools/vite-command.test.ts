import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'

const COMMAND = fileURLToPath(new URL('../../../tools/vite.js', import.meta.url))

/** Runs the command with a configuration that prints what it sees, and ends. */
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

/** What the configuration saw, among what Vite has to say. */
function argumentsIn(seen: string): { mode: string; rest: string[] } {
  return JSON.parse(/^\{.*\}$/m.exec(seen)?.[0] ?? 'null')
}

test('the sandbox’s option reaches it past Vite, whose own options still work', async () => {
  const { code, seen } = await run('--allow-writes', '--mode', 'odd')
  expect([code, argumentsIn(seen)]).toEqual([
    0,
    { mode: 'odd', rest: ['--mode', 'odd', '--', '--allow-writes'] },
  ])
})

test('Vite’s other commands take it too, and without it the command line is as it was', async () => {
  expect(argumentsIn((await run('preview', '--allow-writes')).seen).rest).toEqual([
    'preview',
    '--',
    '--allow-writes',
  ])
  expect(argumentsIn((await run('--port', '5999')).seen).rest).toEqual(['--port', '5999'])
})

test('an option that nobody knows is still refused', async () => {
  const { code, seen } = await run('--allow-wirtes')
  expect([code, seen]).toEqual([1, expect.stringContaining('Unknown option')])
})
