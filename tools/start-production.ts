import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'

const READY_WITHIN_MS = 20_000
const STOP_WITHIN_MS = 10_000

/** `npm start`, under way. */
export interface Production {
  stop(): Promise<void>
}

/** Runs `npm start` as a person would, with settings by the environment, and waits until it says where it serves. */
export async function startProduction(settings: Readonly<Record<string, string>>): Promise<Production> {
  const isWindows = process.platform === 'win32'
  // Its own process group, so that stopping reaches the server behind npm and npm's shell.
  const child = spawn('npm', ['start', '--silent'], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !isWindows,
    shell: isWindows,
  })
  let output = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Deal Chat is served at ')) resolve()
      })
    }
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)))
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
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
    await Promise.race([ended, sleep(STOP_WITHIN_MS, undefined, { ref: false })])
    signal('SIGKILL')
  }
  const tooLate = sleep(READY_WITHIN_MS, undefined, { ref: false }).then(() => {
    throw new Error(`npm start said nothing in ${READY_WITHIN_MS} ms:\n${output}`)
  })
  try {
    await Promise.race([ready, tooLate])
  } catch (error) {
    await stop()
    throw error
  }
  tooLate.catch(() => undefined)
  return { stop }
}
