import { expect, onTestFinished, test } from 'vitest'
import config from '../../../playwright.config.ts'
import { currentSystem } from '../../../tools/current-system.ts'
import { SEARCH_WITHIN_MS } from '../../../tools/find-chromium.ts'

test('run() gives the program’s success, and ends a hanging one within the limit', async () => {
  const run = (code: string, timeoutMs = 20_000) => currentSystem.run('node', ['-e', code], { timeoutMs })
  expect(await run('')).toBe(true)
  expect(await run('process.exit(1)')).toBe(false)
  expect(await currentSystem.run('/no/such/program', [], { timeoutMs: 20_000 })).toBe(false)
  const started = performance.now()
  expect(await run('setInterval(() => {}, 1000)', 200)).toBe(false)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('run() doesn’t wait for a program that it may not kill', async () => {
  const kill = process.kill
  onTestFinished(() => {
    process.kill = kill
  })
  const spared: number[] = []
  process.kill = (pid) => {
    spared.push(pid)
    throw Object.assign(new Error('kill EPERM'), { code: 'EPERM' })
  }
  expect(await currentSystem.run('node', ['-e', 'setTimeout(() => {}, 1500)'], { timeoutMs: 100 })).toBe(
    false,
  )
  expect(spared).toHaveLength(1)
})

test('the longest browser search leaves the tests half an hour', () => {
  expect((config.globalTimeout ?? 0) - SEARCH_WITHIN_MS).toBeGreaterThanOrEqual(1_800_000)
})
