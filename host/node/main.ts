import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '../settings/read-settings.ts'
import { endProcess } from './end-process.ts'
import { failureLine } from './log/failure-line.ts'
import { lineLog } from './log/line-log.ts'
import { startHost } from './start-host.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Built, this file is `dist/host/node.js`, and the app stands beside it. */
const APP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

/** Whatever still holds the process when the host has ended, such as a log that nobody reads or a disk, holds it no longer. */
const EXIT_WITHIN_MS = 500

/** Standard output is the access log's; what a person reads goes to the other stream. */
const say = (text: string) => process.stderr.write(`${text}\n`)

/** Nobody is left to tell. */
process.stderr.on('error', () => undefined)

const reading = readSettings(process.env)
if (reading.ok) {
  await run(reading.settings)
} else {
  say(['Deal Chat can’t start. To correct in the environment:', ...reading.mistakes].join('\n  '))
  process.exitCode = 1
}

async function run(settings: Settings): Promise<void> {
  const stopping = new AbortController()
  const fail = (error: unknown) => say(failureLine(error, new Date()))
  stopOnSignals(stopping)
  // Nothing is under way yet. Unheard, a container's first process would go on.
  stopping.signal.addEventListener('abort', endProcess)
  try {
    const { port, ended } = await startHost(settings, {
      appFolder: APP_FOLDER,
      stopping: stopping.signal,
      logLine: lineLog(process.stdout, say),
      warn: say,
      fail,
    })
    stopping.signal.removeEventListener('abort', endProcess)
    process.on('uncaughtException', (error) => {
      fail(error)
      process.exitCode = 1
      stopping.abort()
    })
    say(`Deal Chat is served at http://localhost:${port}/`)
    await ended
  } catch (error) {
    say(`Deal Chat can’t start: ${reasonOf(error)}`)
    process.exitCode = 1
  }
  setTimeout(endProcess, EXIT_WITHIN_MS).unref()
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? `${error.message}. Set PORT to another one.` : error.message
}
