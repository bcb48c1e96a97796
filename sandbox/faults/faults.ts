import { METHODS } from '../services/methods.ts'
import type { Fault, FaultReach } from './fault.ts'
import { KNOWN_ERRORS, knownError } from './system-errors.ts'

/** A kind of fault besides the error codes of REST. */
export interface FaultKind {
  readonly kind: string
  readonly reach: FaultReach
  /** Title in the page's list. */
  readonly title: string
  /** The label of its effect in that list: an HTTP status or a word. */
  readonly sign: string
}

/** Delay in milliseconds, longer than any app waits for a handshake. */
const SLOW_HANDSHAKE_MS = 12_000

/** Every kind besides the error codes of REST (`faults/system-errors.ts`). */
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
  { kind: 'no-messenger', reach: 'frame', title: 'The messenger doesn’t open', sign: 'frame' },
  { kind: 'old-paths', reach: 'frame', title: 'Older list of paths to open', sign: 'frame' },
  { kind: 'mobile', reach: 'frame', title: 'Mobile: no slider', sign: 'frame' },
]

const WHOLE_REQUESTS: ReadonlySet<string> = new Set(['*', 'batch'])
const METHOD_NAMES = METHODS.map(({ name }) => name.toLowerCase())

/** The range of a final HTTP status; 1xx are interim. */
const FIRST_STATUS = 200
const LAST_STATUS = 599
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304])

const SYNTAX = /^([A-Za-z_-]+)(?:@(\d{3}))?(?::(\*|[A-Za-z0-9_.]+))?(?::(once))?$/

/** Parses one fault. Null for an unknown kind, and for a status, method or `once` without effect on that kind. */
export function parseFault(text: string): Fault | null {
  const [, kind = '', status, target, once] = SYNTAX.exec(text) ?? []
  const reach = reachOf(kind)
  if (reach === null) return null
  if (reach === 'frame') {
    return status === undefined && once === undefined ? frameFault(text, kind, target) : null
  }
  const isOnceAlone = target === 'once' && once === undefined
  const method = isOnceAlone ? '*' : (target ?? '*').toLowerCase()
  if (!methodsFor(kind).has(method) || (status !== undefined && !takesStatus(kind, Number(status))))
    return null
  return {
    text,
    kind,
    reach,
    status: status === undefined ? null : Number(status),
    method,
    isOnce: once !== undefined || isOnceAlone,
    delayMs: 0,
  }
}

/** Splits texts into parsed faults and unknown texts. */
export function parseFaults(texts: readonly string[]): { faults: Fault[]; unknown: string[] } {
  const read = texts.filter((text) => text !== '').map((text) => ({ text, fault: parseFault(text) }))
  return {
    faults: read.flatMap(({ fault }) => (fault === null ? [] : [fault])),
    unknown: read.flatMap(({ text, fault }) => (fault === null ? [text] : [])),
  }
}

/** Every method that a fault may name, for error messages. */
export function faultTargets(): string[] {
  return [...WHOLE_REQUESTS, ...METHODS.map(({ name }) => name)]
}

/** Every kind that `parseFault` accepts, for error messages. */
export function faultNames(): string[] {
  return [...new Set([...FAULT_KINDS.map(({ kind }) => kind), ...KNOWN_ERRORS.map(({ code }) => code)])]
}

/** A fault of the portal's page: no method, and a delay in milliseconds for `slow-handshake` only. */
function frameFault(text: string, kind: string, delay: string | undefined): Fault | null {
  const isDelay = kind === 'slow-handshake' && /^\d+$/.test(delay ?? '')
  if (delay !== undefined && !isDelay) return null
  const delayMs = delay === undefined ? SLOW_HANDSHAKE_MS : Number(delay)
  return { text, kind, reach: 'frame', status: null, method: '*', isOnce: false, delayMs }
}

function reachOf(kind: string): FaultReach | null {
  const listed = FAULT_KINDS.find((known) => known.kind === kind)
  if (listed !== undefined) return listed.reach
  return knownError(kind) === null ? null : 'answer'
}

function methodsFor(kind: string): ReadonlySet<string> {
  return kind === 'no-references' ? WHOLE_REQUESTS : new Set([...WHOLE_REQUESTS, ...METHOD_NAMES])
}

/** True for a kind that has an answer, with a status that may have a body. */
function takesStatus(kind: string, status: number): boolean {
  const carries = kind === 'html' || knownError(kind) !== null
  return carries && status >= FIRST_STATUS && status <= LAST_STATUS && !BODILESS.has(status)
}
