import { KNOWN_ERRORS, knownError } from './rest/system-errors.ts'

/**
 * What goes wrong on purpose. `answer`: the method answers something else. `transport`: the HTTP request itself fails.
 * `frame`: the portal's page.
 */
export type FaultReach = 'answer' | 'transport' | 'frame'

/** A kind of fault that isn't just an error code. */
export interface FaultKind {
  readonly kind: string
  readonly reach: FaultReach
  /** For the page's list. */
  readonly title: string
  /** What an app sees of it, in a word. */
  readonly sign: string
}

/** A fault that is switched on: `<kind>[@<status>][:<method or *>[:once]]`, e.g. `QUERY_LIMIT_EXCEEDED:batch:once`. */
export interface Fault {
  /** As it was written. */
  readonly text: string
  /** A REST error code, or one of `FAULT_KINDS`. */
  readonly kind: string
  readonly reach: FaultReach
  /** Null: the usual status of that kind. */
  readonly status: number | null
  /** Lower case; `*`: every HTTP request, `batch` as a whole among them. */
  readonly method: string
  readonly isOnce: boolean
  /** Only of `slow-handshake`: how late the portal's page answers. */
  readonly delayMs: number
}

/** Longer than any app waits for a handshake. */
const SLOW_HANDSHAKE_MS = 12_000

/** Every kind besides REST's own error codes (`rest/system-errors.ts`). */
export const FAULT_KINDS: readonly FaultKind[] = [
  { kind: 'malformed', reach: 'answer', title: 'An answer of another shape', sign: '200' },
  { kind: 'no-references', reach: 'answer', title: 'Batches with references die', sign: '500' },
  { kind: 'html', reach: 'transport', title: 'HTML instead of JSON', sign: '200' },
  { kind: 'truncated', reach: 'transport', title: 'JSON cut in half', sign: '200' },
  { kind: 'drop', reach: 'transport', title: 'Connection drops', sign: 'drop' },
  { kind: 'hang', reach: 'transport', title: 'Never answers', sign: 'hang' },
  { kind: 'no-cors', reach: 'transport', title: 'An answer without CORS headers', sign: 'cors' },
  { kind: 'silent', reach: 'frame', title: 'Portal page silent', sign: 'frame' },
  { kind: 'slow-handshake', reach: 'frame', title: 'Portal page late', sign: 'frame' },
  { kind: 'no-refresh', reach: 'frame', title: 'Token isn’t refreshed', sign: 'frame' },
]

const SYNTAX = /^([A-Za-z_-]+)(?:@(\d{3}))?(?::(\*|[A-Za-z0-9_.]+))?(?::(once))?$/

/** Reads one fault; null where there is no such kind, or the words around it make no sense. */
export function parseFault(text: string): Fault | null {
  const [, kind = '', status, method = '*', once] = SYNTAX.exec(text) ?? []
  const reach = reachOf(kind, status === undefined ? null : Number(status))
  if (reach === null) return null
  const delay = reach === 'frame' && /^\d+$/.test(method) ? Number(method) : SLOW_HANDSHAKE_MS
  return {
    text,
    kind,
    reach,
    status: status === undefined ? null : Number(status),
    method: reach === 'frame' || method === 'once' ? '*' : method.toLowerCase(),
    isOnce: once !== undefined || method === 'once',
    delayMs: delay,
  }
}

/** The faults among these texts, and the texts that are none. */
export function parseFaults(texts: readonly string[]): { faults: Fault[]; unknown: string[] } {
  const read = texts.filter((text) => text !== '').map((text) => ({ text, fault: parseFault(text) }))
  return {
    faults: read.flatMap(({ fault }) => (fault === null ? [] : [fault])),
    unknown: read.flatMap(({ text, fault }) => (fault === null ? [text] : [])),
  }
}

/** Every name that `parseFault` takes, for whoever mistyped one. */
export function faultNames(): string[] {
  return [...new Set([...FAULT_KINDS.map(({ kind }) => kind), ...KNOWN_ERRORS.map(({ code }) => code)])]
}

function reachOf(kind: string, status: number | null): FaultReach | null {
  const listed = FAULT_KINDS.find((known) => known.kind === kind)
  if (listed !== undefined) return listed.reach
  return knownError(kind, status) === null ? null : 'answer'
}
