import { formatRow } from './format-row.ts'
import type { LogRow } from './log-row.ts'
import { redactTokens } from './redact-tokens.ts'

/** Options of waiting for a row. */
export interface WaitOptions {
  /** Time limit in milliseconds, 5,000 by default. */
  ms?: number
  /** True to ignore the rows that are there already. */
  isNext?: boolean
}

/** The rows of all sessions in the order of their end; the oldest are dropped above `MAX_ROWS`. */
export interface SandboxLog {
  readonly rows: readonly LogRow[]
  readonly red: readonly LogRow[]
  clear(): void
  /** Resolves to the first row that matches, past or future. Rejects after `ms`, with the rows that came instead. */
  waitFor(match: (row: LogRow) => boolean, options?: WaitOptions): Promise<LogRow>
  /** Waits for a command to the portal's page: `imOpenMessenger`. */
  waitForFrame(command: string, options?: WaitOptions): Promise<LogRow>
  /** Waits for a REST method in any case, alone or inside a batch; a preflight doesn't count. */
  waitForRest(method: string, options?: WaitOptions): Promise<LogRow>
}

/** The log with its writing side, and the subscription for pages that show it. */
export interface WritableLog extends SandboxLog {
  /** Adds a row, with the tokens removed from every part of it. */
  add(row: LogRow): void
  /** Calls the listener for every new row; the returned function unsubscribes. */
  subscribe(listener: (row: LogRow) => void): () => void
  /** Number of rows ever added. */
  readonly end: number
  /** The rows added since `end` had that value; all of them for a value that it never had. */
  since(end: number): readonly LogRow[]
}

const WAIT_MS = 5_000
/** Limit of the rows that a time-out error lists. */
const MAX_LISTED_ROWS = 12
/** Limit of kept rows: a portal that runs for days must not fill the memory. */
export const MAX_ROWS = 5_000
/** Number of the newest rows that keep their answer, the largest part of a row; the page's table shows as many. */
export const MAX_ANSWERS = 1_000

function forgetAnswer(rows: LogRow[], index: number): void {
  const row = rows[index]
  if (row === undefined) return
  const { answer: _forgotten, ...rest } = row
  rows[index] = rest
}

/** Creates an empty log. */
export function createLog(): WritableLog {
  const rows: LogRow[] = []
  let end = 0
  const listeners = new Set<(row: LogRow) => void>()

  const subscribe = (listener: (row: LogRow) => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }

  const wait = (what: string, match: (row: LogRow) => boolean, options: WaitOptions = {}) => {
    const { ms = WAIT_MS, isNext = false } = options
    const past = isNext ? undefined : rows.find(match)
    if (past !== undefined) return Promise.resolve(past)
    const begin = end
    return new Promise<LogRow>((resolve, reject) => {
      const stop = subscribe((row) => {
        if (!match(row)) return
        clearTimeout(timer)
        stop()
        resolve(row)
      })
      const timer = setTimeout(() => {
        stop()
        const came = isNext ? since(begin) : rows
        reject(new Error(`No ${what} in the sandbox’s log within ${ms} ms. ${describeRows(came)}`))
      }, ms)
    })
  }
  const since: WritableLog['since'] = (seen) =>
    seen > end ? [...rows] : rows.slice(Math.max(0, seen - (end - rows.length)))

  return {
    rows,
    get red() {
      return rows.filter((row) => row.red)
    },
    clear: () => void rows.splice(0),
    add: (given) => {
      const row = JSON.parse(redactTokens(JSON.stringify(given))) as LogRow
      rows.push(row)
      end += 1
      if (rows.length > MAX_ROWS) rows.shift()
      forgetAnswer(rows, rows.length - 1 - MAX_ANSWERS)
      for (const listener of listeners) listener(row)
    },
    get end() {
      return end
    },
    since,
    subscribe,
    waitFor: (match, options) => wait('such row', match, options),
    waitForFrame: (command, options) =>
      wait(
        `${command} to the portal’s page`,
        ({ way, method }) => way === 'app → frame' && method === command,
        options,
      ),
    waitForRest: (method, options) =>
      wait(`${method} to REST`, (row) => asksRest(row, method.toLowerCase()), options),
  }
}

function asksRest({ way, httpMethod, method, commands = [] }: LogRow, wanted: string): boolean {
  if (way !== 'app → REST' || httpMethod === 'OPTIONS') return false
  return [method, ...commands].some((name) => name.toLowerCase() === wanted)
}

function describeRows(rows: readonly LogRow[]): string {
  if (rows.length === 0) return 'Nothing came at all.'
  return [
    'What came, the newest last:',
    ...rows.slice(-MAX_LISTED_ROWS).map((row) => `- ${formatRow(row)}`),
  ].join('\n')
}
