import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { ChromiumSystem } from './find-chromium.ts'
import type { RunLimits } from './system.ts'

/** The system that this process runs on. */
export const currentSystem: ChromiumSystem = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  playwrightPath: chromium.executablePath(),
  run,
  now: () => performance.now(),
  print: (line) => process.stdout.write(`${line}\n`),
}

/** Runs a program, and kills its whole process group at the time limit: an installer downloads in a child process. */
function run(program: string, args: readonly string[], { timeoutMs, env }: RunLimits): Promise<boolean> {
  const hasGroups = process.platform !== 'win32'
  const child = spawn(program === 'node' ? process.execPath : program, args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: hasGroups,
  })
  const kill = () => {
    try {
      if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      else child.kill('SIGKILL')
    } catch {
      // The process has ended, or belongs to another user (sudo): don't wait for it.
      child.unref()
    }
  }
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      clearTimeout(tooLate)
      resolve(ok)
    }
    const tooLate = setTimeout(() => {
      kill()
      end(false)
    }, timeoutMs)
    child.once('error', () => end(false))
    child.once('exit', (code) => end(code === 0))
  })
}
