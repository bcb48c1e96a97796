import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { ChromiumSystem } from './find-chromium.ts'
import type { RunLimits } from './machine.ts'

/** The machine that this runs on, as `findChromium` looks at it. */
export const thisMachine: ChromiumSystem = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  playwrightPath: chromium.executablePath(),
  run,
  now: () => performance.now(),
  say: (line) => process.stdout.write(`${line}\n`),
}

/** Ends within its time, with all that the program started: an installer downloads in a process of its own. */
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
      // Gone already, or another user's (sudo): then nobody waits for it any more.
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
