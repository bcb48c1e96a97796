/** What is known of a request when it has ended. */
export interface LogEntry {
  /** None when the request couldn't be read as far as that. */
  method: string | undefined
  /** The request's target as it came, its query among it: what may be written of it is decided here. */
  target: string | undefined
  /** None when there was no answer. */
  status: number | undefined
  /** All that was sent, the answer's head among it. */
  bytes: number
  /** From the request's head until the answer's end. */
  ms: number
  /** Whether the connection ended before the answer did. */
  isAborted: boolean
}

const MAX_PATH_LENGTH = 200

/** Control characters, and what ends a line for some readers of logs. JSON escapes the first 32 by itself. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A line of the access log: nothing of the query, the body, the headers, or the address of who asked. */
export function accessLine({ method, target, status, bytes, ms, isAborted }: LogEntry, time: Date): string {
  return JSON.stringify({
    time: time.toISOString(),
    method: method ?? null,
    path: pathOf(target),
    status: status ?? null,
    bytes,
    ms: Math.round(ms * 10) / 10,
    ...(isAborted ? { aborted: true } : {}),
  })
}

/** Only a path is written: in a target of another form, a name and a password may stand. */
function pathOf(target: string | undefined): string | null {
  if (target === undefined || !target.startsWith('/')) return null
  const [path = ''] = target.split(/[?#]/, 1)
  return path.replaceAll(UNPRINTABLE, escaped).slice(0, MAX_PATH_LENGTH)
}

function escaped(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}
