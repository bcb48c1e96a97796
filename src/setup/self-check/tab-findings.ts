import type { Part } from '../../chat/part.ts'
import type { Binding } from '../binding.ts'
import type { Setup } from '../load-setup.ts'
import { isSameAddress } from '../same-address.ts'
import type { Finding } from './finding.ts'

type TabFinding = Extract<Finding, { key: 'tab' | 'tabs' }>

/**
 * The findings about tabs: each should be bound once, to this address. An absent tab is reported only when the installer
 * preselects it, or when the rest of its choice is bound: leaving out others is up to the administrator.
 */
export function tabFindings(setup: Part<Setup>, address: string): TabFinding[] {
  if (!setup.ok) return [{ key: 'tabs', is: 'unknown', state: 'unknown' }]
  const { bindings, tabs } = setup.value
  if (!bindings.ok) return [unread(bindings.failure.kind)]
  return tabs.flatMap((tab) => {
    const isWanted = tab.isOn || bindings.value.some(({ placement }) => tab.placements.includes(placement))
    return tab.placements.flatMap((placement) => {
      const found = judge(bindings.value, placement, address) ?? (isWanted ? ABSENT : null)
      return found === null ? [] : [{ key: 'tab' as const, ...found, placement, tab }]
    })
  })
}

type Judged = Pick<Extract<TabFinding, { key: 'tab' }>, 'is' | 'state'>

const ABSENT: Judged = { is: 'absent', state: 'warn' }

/** Null: not bound. */
function judge(bindings: readonly Binding[], placement: string, address: string): Judged | null {
  const bound = bindings.filter((binding) => binding.placement === placement)
  if (bound.length === 0) return null
  if (bound.length > 1) return { is: 'twice', state: 'warn' }
  return bound.every(({ handler }) => isSameAddress(handler, address))
    ? { is: 'here', state: 'good' }
    : { is: 'elsewhere', state: 'bad' }
}

function unread(kind: string): TabFinding {
  if (kind === 'not-allowed') return { key: 'tabs', is: 'adminOnly', state: 'unknown' }
  return { key: 'tabs', is: kind === 'missing-scope' ? 'needsPermission' : 'unknown', state: 'unknown' }
}
