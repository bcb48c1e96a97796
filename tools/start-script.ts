import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

/** Limit for a script that hangs, long enough for a build on a busy machine, in milliseconds. */
const READY_WITHIN_MS = 120_000
const STOP_WITHIN_MS = 10_000

/** A running npm script that serves something. */
export interface RunningScript {
  /** Everything printed so far. */
  output(): string
  /** Sends SIGINT, as Ctrl+C does; true when all its processes ended in time. */
  interrupt(): Promise<boolean>
  /** Ends it by SIGTERM, then SIGKILL. */
  stop(): Promise<void>
}

/** Options of `startScript`. */
export interface ScriptOptions {
  /** Pattern in its output once it serves. */
  ready: RegExp
  /** Additions to the environment. */
  settings?: Readonly<Record<string, string>>
  /** The project's folder, by default the working directory. */
  folder?: string
}

/** Runs `npm run <script>`, and waits until its output matches `ready`. Rejects when it exits or takes too long. */
export async function startScript(
  script: string,
  { ready, settings = {}, folder }: ScriptOptions,
): Promise<RunningScript> {
  const isWindows = process.platform === 'win32'
  // A process group of its own, so that signals reach the server behind npm and npm's shell.
  const child = spawn('npm', ['run', '--silent', script], {
    ...(folder === undefined ? {} : { cwd: folder }),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: isWindows,
  })
  let output = ''
  const serving = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (ready.test(output)) resolve()
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`npm run ${script} ended with ${code}:\n${output}`)))
  })
  // `close` is emitted after the last process of the group has ended, since all of them hold the streams.
  const ended = new Promise<boolean>((resolve) => child.once('close', () => resolve(true)))
  const endedInTime = () => Promise.race([ended, sleep(STOP_WITHIN_MS, false, { ref: false })])
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      process.kill(isWindows ? child.pid : -child.pid, name)
    } catch {
      // The whole group has ended already.
    }
  }
  const stop = async () => {
    signal('SIGTERM')
    await endedInTime()
    signal('SIGKILL')
  }
  const tooLate = sleep(READY_WITHIN_MS, undefined, { ref: false }).then(() => {
    throw new Error(`npm run ${script} wasn’t ready in ${READY_WITHIN_MS} ms:\n${output}`)
  })
  try {
    await Promise.race([serving, tooLate])
  } catch (error) {
    await stop()
    throw error
  }
  tooLate.catch(() => undefined)
  return {
    output: () => output,
    interrupt: () => {
      signal('SIGINT')
      return endedInTime()
    },
    stop,
  }
}
