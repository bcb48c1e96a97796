import { FAULT_KINDS, type Fault, type FaultReach, faultNames } from '../faults.ts'

/** One switch of the panel's list. */
export interface FaultSwitch {
  readonly kind: string
  /** A fault of the portal's page is for no method. */
  readonly reach: FaultReach
  readonly title: string
  /** What an app sees of it: a status, or a word. */
  readonly sign: string
  /** For what it is switched on now: `im.dialog.get, once`; empty where it is off. */
  readonly detail: string
  readonly isOn: boolean
}

/** The error codes that are worth a switch of their own; the others are in a list below. */
const CODES = [
  { kind: 'QUERY_LIMIT_EXCEEDED', title: 'Too many requests', sign: '503', reach: 'answer' },
  { kind: 'expired_token', title: 'Token expired', sign: '401', reach: 'answer' },
  { kind: 'insufficient_scope', title: 'Permission missing', sign: '403', reach: 'answer' },
  { kind: 'INTERNAL_SERVER_ERROR', title: 'Server error', sign: '500', reach: 'answer' },
] as const

/** The switches: the usual ones, then whatever else is on. */
export function faultSwitches(faults: readonly Fault[]): FaultSwitch[] {
  const usual = [...CODES, ...FAULT_KINDS]
  const named = new Set<string>(usual.map(({ kind }) => kind))
  const others = [...new Set(faults.map(({ kind }) => kind))].filter((kind) => !named.has(kind))
  return [...usual, ...others.map((kind) => ({ kind, title: kind, sign: '', reach: 'answer' as const }))].map(
    ({ kind, title, sign, reach }) => {
      const on = faults.filter((fault) => fault.kind === kind)
      return { kind, reach, title, sign, isOn: on.length > 0, detail: on.map(detailOf).join('; ') }
    },
  )
}

/** The codes that have no switch of their own. */
export function otherCodes(): string[] {
  const named = new Set<string>([...CODES, ...FAULT_KINDS].map(({ kind }) => kind))
  return faultNames().filter((name) => !named.has(name))
}

function detailOf({ method, isOnce, status, reach }: Fault): string {
  if (reach === 'frame') return ''
  const where = method === '*' ? 'every request' : method
  return `${where}${status === null ? '' : ` (${status})`}${isOnce ? ', once' : ''}`
}
