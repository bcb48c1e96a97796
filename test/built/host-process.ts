import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** The built host in a child process. */
export interface HostProcess {
  child: ChildProcess
  port: number
  url: string
  stdout(): string
  stderr(): string
  /** Resolves at its end with the exit code, or the name of the signal that killed it. */
  exit: Promise<number | string | null>
}

/** Starts the built host on a free port, with a temporary folder for builds; both end with the test. */
export async function startHostProcess(
  settings: Readonly<Record<string, string>> = {},
): Promise<HostProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'host-'))
  const child = spawn(process.execPath, ['dist/host/node.js'], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      LISTEN_ADDRESS: '127.0.0.1',
      BUILDS_FOLDER: folder,
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  const exit = once(child, 'close').then(([code, signal]) => code ?? signal)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
    rmSync(folder, { recursive: true })
  })
  const port = await new Promise<number>((resolve) => {
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text
      const served = /served at http:\/\/localhost:(\d+)\//.exec(stderr)
      if (served !== null) resolve(Number(served[1]))
    })
    // A failed start resolves with port 0.
    exit.then(
      () => resolve(0),
      () => resolve(0),
    )
  })
  return { child, port, url: `http://127.0.0.1:${port}`, stdout: () => stdout, stderr: () => stderr, exit }
}
