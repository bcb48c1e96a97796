import { expect, onTestFinished, test } from 'vitest'
import config from '../../../playwright.config.ts'
import { SEARCH_WITHIN_MS } from '../../../tools/find-chromium.ts'
import { thisMachine } from '../../../tools/this-machine.ts'

test('a program’s end is told, good or bad, and one that hangs ends within its time', async () => {
  const run = (code: string, timeoutMs = 20_000) => thisMachine.run('node', ['-e', code], { timeoutMs })
  expect(await run('')).toBe(true)
  expect(await run('process.exit(1)')).toBe(false)
  expect(await thisMachine.run('/no/such/program', [], { timeoutMs: 20_000 })).toBe(false)
  const started = performance.now()
  expect(await run('setInterval(() => {}, 1000)', 200)).toBe(false)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('a program that may not be killed isn’t waited for', async () => {
  const kill = process.kill
  onTestFinished(() => {
    process.kill = kill
  })
  const spared: number[] = []
  process.kill = (pid) => {
    spared.push(pid)
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
  }
  expect(await thisMachine.run('node', ['-e', 'setTimeout(() => {}, 1500)'], { timeoutMs: 100 })).toBe(false)
  expect(spared).toHaveLength(1)
})

test('the longest search for a browser leaves the tests half an hour', () => {
  expect((config.globalTimeout ?? 0) - SEARCH_WITHIN_MS).toBeGreaterThanOrEqual(1_800_000)
})
