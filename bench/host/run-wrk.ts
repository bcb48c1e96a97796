import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Load, readWrk } from './read-wrk.ts'

const execute = promisify(execFile)

/** As many as a browser at each of some desks; nginx has 4,096 to give, and ours more. */
const CONNECTIONS = 32
/** One core is the load's own; on two cores a second thread would only take from the server. */
const THREADS = 1

/** Asks for an address again and again, as a browser would, and says how that went. */
export async function runWrk(url: string, seconds: number): Promise<Load> {
  const { stdout } = await execute('wrk', [
    `-t${THREADS}`,
    `-c${CONNECTIONS}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip, deflate, br',
    url,
  ])
  return readWrk(stdout)
}
