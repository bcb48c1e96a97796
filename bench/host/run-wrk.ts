import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Load, readWrk } from './read-wrk.ts'

const execute = promisify(execFile)

/** Number of connections, as of some browsers; nginx allows 4,096, the host more. */
const CONNECTIONS = 32
/** Number of threads: on two cores a second one would slow the server. */
const THREADS = 1

/** Requests an address repeatedly for some seconds. */
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
