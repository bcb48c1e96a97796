import type { Session } from '../portal/session.ts'
import type { Fault } from './fault.ts'

/** Errors that are about the page's token, not about a request. */
const TOKEN_KINDS: ReadonlySet<string> = new Set(['expired_token', 'invalid_token'])

/** An HTTP request to REST, as its transport sees it. */
interface TransportTarget {
  /** Lower case. */
  method: string
  /** The methods inside a batch, lower case. */
  commands: readonly string[]
}

/** An HTTP request to REST, once it is known who asks. */
interface RequestTarget {
  /** Lower case. */
  method: string
  /** Which of the session's tokens it came with. */
  generation: number
  isChained: boolean
}

/** The fault that hits the transport of this request, if one does. Spends it. */
export function fireTransportFault(session: Session, { method, commands }: TransportTarget): Fault | null {
  const hits = (fault: Fault) => fault.method === '*' || [method, ...commands].includes(fault.method)
  return fire(session, (fault) => fault.reach === 'transport' && hits(fault))
}

/**
 * The fault that is this request's answer as a whole. A token that expires "once" is the page's first: every request
 * with it fails until it is refreshed. Spends it.
 */
export function fireRequestFault(session: Session, target: RequestTarget): Fault | null {
  const token = session.faults.find((fault) => fault.isOnce && TOKEN_KINDS.has(fault.kind))
  if (token !== undefined && target.generation === 0 && isFor(token, target.method)) return token
  return fire(session, (fault) => {
    if (fault.reach !== 'answer' || fault === token || !isFor(fault, target.method)) return false
    if (fault.kind === 'no-references') return target.isChained
    return !(fault.kind === 'insufficient_scope' && fault.method === '*')
  })
}

/**
 * The fault that is one method's answer, alone or as a row of a batch. Permissions are missed by the methods that need
 * one, never by `batch` itself. Spends it.
 */
export function fireMethodFault(session: Session, method: string, scope: string | null): Fault | null {
  return fire(session, (fault) => {
    if (fault.reach !== 'answer') return false
    if (fault.kind === 'insufficient_scope' && fault.method === '*') return scope !== null
    return fault.method === method
  })
}

function isFor(fault: Fault, method: string): boolean {
  return fault.method === '*' || fault.method === method
}

function fire(session: Session, hits: (fault: Fault) => boolean): Fault | null {
  const fault = session.faults.find((candidate) => !session.spentFaults.has(candidate) && hits(candidate))
  if (fault === undefined) return null
  if (fault.isOnce) session.spentFaults.add(fault)
  return fault
}
