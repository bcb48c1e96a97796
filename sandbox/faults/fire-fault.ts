import type { Session } from '../portal/session.ts'
import type { Fault } from './fault.ts'

/** Errors that concern the page's token, not one request. */
const TOKEN_KINDS: ReadonlySet<string> = new Set(['expired_token', 'invalid_token'])

/** Faults of new messages, which `im.message.add` applies by itself. */
type MessageFault = 'no-template-id' | 'not-added'

/** An HTTP request as the transport sees it. */
interface TransportTarget {
  /** Lower case. */
  method: string
  /** The methods inside a batch, lower case. */
  commands: readonly string[]
}

/** An HTTP request whose sender is known. */
interface RequestTarget {
  /** Lower case. */
  method: string
  /** Index of the session's token that it came with; 0: the first. */
  generation: number
  isChained: boolean
}

/** Finds the transport fault that hits this request, or null, and marks a `once` fault as spent. */
export function fireTransportFault(session: Session, { method, commands }: TransportTarget): Fault | null {
  const hits = (fault: Fault) => fault.method === '*' || [method, ...commands].includes(fault.method)
  return fire(session, (fault) => fault.layer === 'transport' && hits(fault))
}

/**
 * Finds the fault that answers this request as a whole, or null, and marks a `once` fault as spent. A token fault with
 * `once` hits every request with the page's first token, until the app refreshes it.
 */
export function fireRequestFault(session: Session, target: RequestTarget): Fault | null {
  const token = session.faults.find(({ isOnce, from, kind }) => isOnce && from === 1 && TOKEN_KINDS.has(kind))
  if (token !== undefined && target.generation === 0 && isFor(token, target.method)) return token
  return fire(session, (fault) => {
    if (fault.layer !== 'answer' || fault === token || !isFor(fault, target.method)) return false
    // One that counts a method's calls is fired by the method, alone as in a batch.
    if (fault.from > 1 && fault.method !== '*' && target.method !== 'batch') return false
    if (fault.kind === 'no-references') return target.isChained
    return !(fault.kind === 'insufficient_scope' && fault.method === '*')
  })
}

/**
 * Finds the fault that answers one method, alone or in a batch, or null, and marks a `once` fault as spent. A missing
 * permission hits the methods that need one, never `batch` itself.
 */
export function fireMethodFault(session: Session, method: string, scope: string | null): Fault | null {
  return fire(session, (fault) => {
    if (fault.layer !== 'answer') return false
    if (fault.kind === 'insufficient_scope' && fault.method === '*') return scope !== null
    return fault.method === method
  })
}

/** The faults that change the rows of this method's list, each marked as spent if it was for once. */
export function fireRowFaults(session: Session, method: string): Fault[] {
  const isOn = (kind: string) => fire(session, (fault) => fault.kind === kind && isFor(fault, method))
  return ['short-page', 'malformed-row'].flatMap((kind) => isOn(kind) ?? [])
}

/** True when this fault of new messages is on; marks a `once` fault as spent. */
export function fireMessageFault(session: Session, kind: MessageFault): boolean {
  return fire(session, (fault) => fault.kind === kind) !== null
}

function isFor(fault: Fault, method: string): boolean {
  return fault.method === '*' || fault.method === method
}

function fire(session: Session, hits: (fault: Fault) => boolean): Fault | null {
  for (const fault of session.faults) {
    if (session.spentFaults.has(fault) || !hits(fault)) continue
    const count = (session.faultHits.get(fault) ?? 0) + 1
    session.faultHits.set(fault, count)
    if (count < fault.from) continue
    if (fault.isOnce) session.spentFaults.add(fault)
    return fault
  }
  return null
}
