import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_WITHIN_MS = 40_000
const STOP_WITHIN_MS = 10_000

/** An npm script that serves something, under way. */
export interface RunningScript {
  /** All that it has printed. */
  output(): string
  /** Presses Ctrl+C, and says whether everything that it started ended by that. */
  interrupt(): Promise<boolean>
  /** Ends it, whatever it takes. */
  stop(): Promise<void>
}

/** Which script, and how it is run. */
export interface ScriptOptions {
  /** What it prints once it serves. */
  ready: RegExp
  /** Added to the environment. */
  settings?: Readonly<Record<string, string>>
  /** The project's folder, where that isn't the working directory. */
  folder?: string
}

/** Runs `npm run <script>` as a person would, and waits until it says that it serves. */
export async function startScript(
  script: string,
  { ready, settings = {}, folder }: ScriptOptions,
): Promise<RunningScript> {
  const isWindows = process.platform === 'win32'
  // Its own process group, so that stopping reaches the server behind npm and npm's shell.
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
  // Not before the last of the group is gone: all of them hold the streams.
  const ended = new Promise<boolean>((resolve) => child.once('close', () => resolve(true)))
  const endedInTime = () => Promise.race([ended, sleep(STOP_WITHIN_MS, false, { ref: false })])
  const signal = (name: NodeJS.Signals) => {
    if (child.pid === undefined) return
    try {
      process.kill(isWindows ? child.pid : -child.pid, name)
    } catch {
      // All of them have ended already, which is what was wanted.
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
