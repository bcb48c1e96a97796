/** A finished request, for the access log. */
export interface LogEntry {
  /** Undefined when the request line couldn't be parsed. */
  method: string | undefined
  /** The request target as received, with its query; `accessLine` writes only the path. */
  target: string | undefined
  /** Undefined when there was no answer. */
  status: number | undefined
  /** Bytes sent, including the response head. */
  bytes: number
  /** Milliseconds from the request's head to the end of the answer. */
  ms: number
  /** True when the connection closed before the answer was complete. */
  isAborted: boolean
}

const MAX_PATH_LENGTH = 200

/** Control and format characters, and Unicode line separators; JSON itself escapes only the first 32. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A line of the access log, as JSON; without query, body, headers and the client's address. */
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

/** The path of an origin-form target; null for other forms, which can contain a user name and a password. */
function pathOf(target: string | undefined): string | null {
  if (target === undefined || !target.startsWith('/')) return null
  const [path = ''] = target.split(/[?#]/, 1)
  return path.replaceAll(UNPRINTABLE, escaped).slice(0, MAX_PATH_LENGTH)
}

function escaped(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`
}
