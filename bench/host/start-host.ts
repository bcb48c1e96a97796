import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePorts } from '../../tools/free-ports.ts'

/** The built host in a child process. */
export interface RunningHost {
  url: string
  pid: number
  /** Memory in bytes, after a garbage collection. */
  memory(): Promise<{ rss: number; heapUsed: number }>
  stop(): Promise<void>
}

const READY_WITHIN_MS = 20_000
const LOOK_AGAIN_MS = 50

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Starts `dist/host/` with its access log in a file, as nginx has it. */
export async function startHost(): Promise<RunningHost> {
  const folder = mkdtempSync(join(tmpdir(), 'deal-chat-host-'))
  const log = openSync(join(folder, 'access.log'), 'a')
  const [port = 0] = await freePorts(1)
  const url = `http://127.0.0.1:${port}`
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', here('report-memory.js'), here('../../dist/host/node.js')],
    {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(port),
        BUILDS_FOLDER: join(folder, 'builds'),
      },
      stdio: ['ignore', log, 'inherit', 'ipc'],
    },
  )
  closeSync(log)
  const deadline = performance.now() + READY_WITHIN_MS
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null || performance.now() > deadline)
      throw new Error('The built host doesn’t serve.')
    await sleep(LOOK_AGAIN_MS)
  }
  return {
    url,
    pid: child.pid ?? 0,
    memory: async () => {
      child.send('memory')
      const [usage] = (await once(child, 'message')) as [NodeJS.MemoryUsage]
      return usage
    },
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined)
  return answer?.ok ?? false
}
