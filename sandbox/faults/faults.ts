import { METHODS } from '../services/methods.ts'
import type { Fault, FaultLayer } from './fault.ts'
import { KNOWN_ERRORS, knownError } from './system-errors.ts'

/** A kind of fault besides the error codes of REST. */
export interface FaultKind {
  readonly kind: string
  readonly layer: FaultLayer
  /** Title in the page's list. */
  readonly title: string
  /** The label of its effect in that list: an HTTP status or a word. */
  readonly label: string
}

/** Delay in milliseconds, longer than any app waits for a handshake. */
const SLOW_HANDSHAKE_MS = 12_000

/** Every kind besides the error codes of REST (`faults/system-errors.ts`). */
export const FAULT_KINDS: readonly FaultKind[] = [
  { kind: 'malformed', layer: 'answer', title: 'An answer of another shape', label: '200' },
  { kind: 'malformed-row', layer: 'rows', title: 'One row of another shape', label: '200' },
  { kind: 'short-page', layer: 'rows', title: 'Rows dropped from a page', label: '200' },
  { kind: 'no-references', layer: 'answer', title: 'Batches with references die', label: '500' },
  { kind: 'no-template-id', layer: 'message', title: 'Messages’ keys aren’t known', label: '200' },
  { kind: 'not-added', layer: 'message', title: 'A message isn’t added', label: '400' },
  { kind: 'old-files', layer: 'file', title: 'Older portal: no im.v2.File', label: '404' },
  { kind: 'no-cookies', layer: 'file', title: 'Pictures want the portal’s cookies', label: '401' },
  { kind: 'html', layer: 'transport', title: 'HTML instead of JSON', label: '200' },
  { kind: 'truncated', layer: 'transport', title: 'JSON cut in half', label: '200' },
  { kind: 'drop', layer: 'transport', title: 'Connection drops', label: 'drop' },
  { kind: 'hang', layer: 'transport', title: 'Never answers', label: 'hang' },
  { kind: 'no-cors', layer: 'transport', title: 'An answer without CORS headers', label: 'cors' },
  { kind: 'silent', layer: 'frame', title: 'Portal page silent', label: 'frame' },
  { kind: 'slow-handshake', layer: 'frame', title: 'Portal page late', label: 'frame' },
  { kind: 'no-refresh', layer: 'frame', title: 'Token isn’t refreshed', label: 'frame' },
  { kind: 'no-messenger', layer: 'frame', title: 'The messenger doesn’t open', label: 'frame' },
  { kind: 'old-paths', layer: 'frame', title: 'Older list of paths to open', label: 'frame' },
  { kind: 'plain-frame', layer: 'frame', title: 'Frame seen before load, any height', label: 'frame' },
  { kind: 'mobile', layer: 'frame', title: 'Mobile: no slider', label: 'frame' },
]

const NEW_MESSAGES: ReadonlySet<string> = new Set(['*', 'im.message.add'])
const WHOLE_REQUESTS: ReadonlySet<string> = new Set(['*', 'batch'])
const METHOD_NAMES = METHODS.map(({ name }) => name.toLowerCase())

/** The range of a final HTTP status; 1xx are interim. */
const FIRST_STATUS = 200
const LAST_STATUS = 599
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304])

const SYNTAX =
  /^([A-Za-z_-][A-Za-z0-9_-]*)(?:@(\d{3}))?(?::(\*|[A-Za-z0-9_.]+))?(?::(once|(?:at|from)[1-9]\d{0,3}))?$/
const TIMES = /^(?:once|(?:at|from)[1-9]\d{0,3})$/

/** Parses one fault. Null for an unknown kind, and for a status, method or `once` without effect on that kind. */
export function parseFault(text: string): Fault | null {
  const [, kind = '', status, target, last] = SYNTAX.exec(text) ?? []
  const layer = layerOf(kind)
  if (layer === null) return null
  if (layer === 'frame' || layer === 'file') {
    return status === undefined && last === undefined ? pageFault(text, kind, { layer, delay: target }) : null
  }
  const isTimesAlone = last === undefined && TIMES.test(target ?? '')
  const method = isTimesAlone ? '*' : (target ?? '*').toLowerCase()
  const times = (isTimesAlone ? target : last) ?? ''
  if (!methodsFor(kind, layer).has(method) || (status !== undefined && !takesStatus(kind, Number(status))))
    return null
  return {
    text,
    kind,
    layer,
    status: status === undefined ? null : Number(status),
    method,
    isOnce: times === 'once' || times.startsWith('at'),
    from: Number(/\d+$/.exec(times)?.[0] ?? 1),
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

/** A fault of the portal's page or of its files: no method, and a delay in milliseconds for `slow-handshake` only. */
function pageFault(
  text: string,
  kind: string,
  { layer, delay }: { layer: FaultLayer; delay: string | undefined },
): Fault | null {
  const isDelay = kind === 'slow-handshake' && /^\d+$/.test(delay ?? '')
  if (delay !== undefined && !isDelay) return null
  const delayMs = delay === undefined ? SLOW_HANDSHAKE_MS : Number(delay)
  return { text, kind, layer, status: null, method: '*', isOnce: false, from: 1, delayMs }
}

function layerOf(kind: string): FaultLayer | null {
  const listed = FAULT_KINDS.find((known) => known.kind === kind)
  if (listed !== undefined) return listed.layer
  return knownError(kind) === null ? null : 'answer'
}

function methodsFor(kind: string, layer: FaultLayer): ReadonlySet<string> {
  if (layer === 'message') return NEW_MESSAGES
  if (layer === 'rows') return new Set(['*', ...METHOD_NAMES])
  return kind === 'no-references' ? WHOLE_REQUESTS : new Set([...WHOLE_REQUESTS, ...METHOD_NAMES])
}

/** True for a kind that has an answer, with a status that may have a body. */
function takesStatus(kind: string, status: number): boolean {
  const carries = kind === 'html' || knownError(kind) !== null
  return carries && status >= FIRST_STATUS && status <= LAST_STATUS && !BODILESS.has(status)
}
