import type { Fault, FaultLayer } from '../../faults/fault.ts'
import { FAULT_KINDS } from '../../faults/faults.ts'
import { KNOWN_ERRORS } from '../../faults/system-errors.ts'

/** A switch of the panel: a fault that is on, or a kind that can be switched on. */
export interface FaultSwitch {
  readonly kind: string
  /** A fault of the portal's page, or of its files, has no method. */
  readonly layer: FaultLayer
  readonly title: string
  /** Label of the effect: a status or a word. */
  readonly label: string
  /** Target of a fault that is on: `im.dialog.get, once`; empty for one that is off. */
  readonly detail: string
  /** Text of the fault in the address; null: off. */
  readonly on: string | null
}

/** The panel's switches: the usual ones, and the others, which are folded away while they are off. */
export interface FaultSwitches {
  readonly usual: readonly FaultSwitch[]
  readonly others: readonly FaultSwitch[]
}

/** Error codes with a switch of their own; the others are in a list below. */
const CODES = [
  { kind: 'QUERY_LIMIT_EXCEEDED', title: 'Too many requests', label: '503', layer: 'answer' },
  { kind: 'expired_token', title: 'Token expired', label: '401', layer: 'answer' },
  { kind: 'insufficient_scope', title: 'Permission missing', label: '403', layer: 'answer' },
  { kind: 'INTERNAL_SERVER_ERROR', title: 'Server error', label: '500', layer: 'answer' },
] as const

const USUAL_KINDS: ReadonlySet<string> = new Set(['html', 'truncated', 'hang', 'drop', 'silent'])

/** The switches of every kind, and of the other codes that are on. */
export function faultSwitches(faults: readonly Fault[]): FaultSwitches {
  const named = new Set<string>([...CODES, ...FAULT_KINDS].map(({ kind }) => kind))
  const unnamed = faults.filter(({ kind }) => !named.has(kind))
  const switches = (kinds: readonly (typeof CODES | typeof FAULT_KINDS)[number][]) =>
    kinds.flatMap((known) => switchesOf(known, faults))
  return {
    usual: [
      ...switches([...CODES, ...FAULT_KINDS.filter(({ kind }) => USUAL_KINDS.has(kind))]),
      ...unnamed.map((fault) => switchOn({ ...fault, title: fault.kind, label: '' }, fault)),
    ],
    others: switches(FAULT_KINDS.filter(({ kind }) => !USUAL_KINDS.has(kind))),
  }
}

/** The codes without a switch, as they stand in the address: with the status unless it is the usual one. */
export function otherCodes(): { text: string; title: string }[] {
  const usual = new Map<string, number>()
  return KNOWN_ERRORS.flatMap(({ code, status }) => {
    const isUsual = !usual.has(code)
    if (isUsual) usual.set(code, status)
    if (isUsual && CODES.some(({ kind }) => kind === code)) return []
    return { text: isUsual ? code : `${code}@${status}`, title: `${code} · ${status}` }
  })
}

type Kind = Pick<FaultSwitch, 'kind' | 'layer' | 'title' | 'label'>

/** A switch for each fault of this kind, and one to add another, unless every request has one already. */
function switchesOf(known: Kind, faults: readonly Fault[]): FaultSwitch[] {
  const on = faults.filter(({ kind }) => kind === known.kind)
  const isEverywhere = on.some(({ method, isOnce, from }) => method === '*' && !isOnce && from === 1)
  const { kind, layer, title, label } = known
  return [
    ...on.map((fault) => switchOn(known, fault)),
    ...(isEverywhere ? [] : [{ kind, layer, title, label, detail: '', on: null }]),
  ]
}

function switchOn({ kind, layer, title, label }: Kind, fault: Fault): FaultSwitch {
  return {
    kind,
    layer,
    title,
    label: fault.status === null ? label : String(fault.status),
    detail: detailOf(fault),
    on: fault.text,
  }
}

function detailOf({ method, isOnce, from, layer }: Fault): string {
  if (layer === 'frame' || layer === 'file') return ''
  return `${method === '*' ? 'every request' : method}${timesOf(isOnce, from)}`
}

function timesOf(isOnce: boolean, from: number): string {
  if (from > 1) return isOnce ? `, no. ${from}` : `, from no. ${from} on`
  return isOnce ? ', once' : ''
}
