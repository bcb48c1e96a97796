import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readSettings, type Settings } from '../settings/read-settings.ts'
import { endProcess } from './end-process.ts'
import { failureLine } from './log/failure-line.ts'
import { lineLog } from './log/line-log.ts'
import { startHost } from './start-host.ts'
import { stopOnSignals } from './stop-on-signals.ts'

/** Folder of the built app: this file is built as `dist/host/node.js`, beside `dist/app`. */
const APP_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'app')

/** Time after the host's end in which the process must exit, in milliseconds, even if an unread log or a disk holds it. */
const EXIT_WITHIN_MS = 500

/** Messages for the operator go to standard error; standard output is the access log's. */
const print = (text: string) => process.stderr.write(`${text}\n`)

// An error of standard error has no other stream to be reported to.
process.stderr.on('error', () => undefined)

const reading = readSettings(process.env)
if (reading.ok) {
  await run(reading.settings)
} else {
  print(['Deal Chat can’t start. To correct in the environment:', ...reading.mistakes].join('\n  '))
  process.exitCode = 1
}

async function run(settings: Settings): Promise<void> {
  const stopping = new AbortController()
  const fail = (error: unknown) => print(failureLine(error, new Date()))
  stopOnSignals(stopping)
  // No request is open before the start is complete; PID 1 of a container has no default action for signals.
  stopping.signal.addEventListener('abort', endProcess)
  try {
    const { port, ended } = await startHost(settings, {
      appFolder: APP_FOLDER,
      stopping: stopping.signal,
      logLine: lineLog(process.stdout, print),
      warn: print,
      fail,
    })
    stopping.signal.removeEventListener('abort', endProcess)
    process.on('uncaughtException', (error) => {
      fail(error)
      process.exitCode = 1
      stopping.abort()
    })
    print(`Deal Chat is served at http://localhost:${port}/`)
    await ended
  } catch (error) {
    print(`Deal Chat can’t start: ${reasonOf(error)}`)
    process.exitCode = 1
  }
  setTimeout(endProcess, EXIT_WITHIN_MS).unref()
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? `${error.message}. Set PORT to another one.` : error.message
}
