import { FAULT_KINDS, type Fault, faultNames } from '../faults.ts'

/** One switch of the panel's list. */
export interface FaultSwitch {
  readonly kind: string
  readonly title: string
  /** What an app sees of it: a status, or a word. */
  readonly sign: string
  /** For what it is switched on now: `im.dialog.get, once`; empty where it is off. */
  readonly detail: string
  readonly isOn: boolean
}

/** The error codes that are worth a switch of their own; the others are in a list below. */
const CODES = [
  { kind: 'QUERY_LIMIT_EXCEEDED', title: 'Too many requests', sign: '503' },
  { kind: 'expired_token', title: 'Token expired', sign: '401' },
  { kind: 'insufficient_scope', title: 'Permission missing', sign: '403' },
  { kind: 'INTERNAL_SERVER_ERROR', title: 'Server error', sign: '500' },
]

/** The switches: the usual ones, then whatever else is on. */
export function faultSwitches(faults: readonly Fault[]): FaultSwitch[] {
  const usual = [...CODES, ...FAULT_KINDS]
  const named = new Set(usual.map(({ kind }) => kind))
  const others = [...new Set(faults.map(({ kind }) => kind))].filter((kind) => !named.has(kind))
  return [...usual, ...others.map((kind) => ({ kind, title: kind, sign: '' }))].map(
    ({ kind, title, sign }) => {
      const on = faults.filter((fault) => fault.kind === kind)
      return { kind, title, sign, isOn: on.length > 0, detail: on.map(detailOf).join('; ') }
    },
  )
}

/** The codes that have no switch of their own. */
export function otherCodes(): string[] {
  const named = new Set([...CODES, ...FAULT_KINDS].map(({ kind }) => kind))
  return faultNames().filter((name) => !named.has(name))
}

function detailOf({ method, isOnce, status, reach }: Fault): string {
  if (reach === 'frame') return ''
  const where = method === '*' ? 'every request' : method
  return `${where}${status === null ? '' : ` (${status})`}${isOnce ? ', once' : ''}`
}
