import type { Part } from '../../chat/part.ts'
import type { Binding } from '../binding.ts'
import type { Setup } from '../load-setup.ts'
import { isTab } from '../places.ts'
import { isSameAddress } from '../same-address.ts'
import type { Finding } from './finding.ts'

type PlaceFinding = Extract<Finding, { key: 'tab' | 'place' | 'tabs' }>

/**
 * The findings about tabs and places: each should be bound once, to this address. An absent tab is reported only when the
 * installer preselects it, or when the rest of its choice is bound: leaving out others is up to the administrator.
 */
export function placeFindings(setup: Part<Setup>, address: string): PlaceFinding[] {
  if (!setup.ok) return [{ key: 'tabs', is: 'unknown', state: 'unknown' }]
  const { bindings, places } = setup.value
  if (!bindings.ok) return [unread(bindings.failure.kind)]
  return places.flatMap((place) => {
    const isWanted =
      place.isOn || bindings.value.some(({ placement }) => place.placements.includes(placement))
    return place.placements.flatMap((placement): PlaceFinding[] => {
      const found = judge(bindings.value, placement, address)
      if (found === null)
        return isWanted ? [{ key: 'tab', is: 'absent', state: 'warn', placement, place }] : []
      return [{ key: isTab(placement) ? 'tab' : 'place', ...found, placement, place }]
    })
  })
}

type Judged = Pick<Extract<PlaceFinding, { key: 'place' }>, 'is' | 'state'>

/** Null: not bound. */
function judge(bindings: readonly Binding[], placement: string, address: string): Judged | null {
  const bound = bindings.filter((binding) => binding.placement === placement)
  if (bound.length === 0) return null
  if (bound.length > 1) return { is: 'twice', state: 'warn' }
  return bound.every(({ handler }) => isSameAddress(handler, address))
    ? { is: 'here', state: 'good' }
    : { is: 'elsewhere', state: 'bad' }
}

function unread(kind: string): PlaceFinding {
  if (kind === 'not-allowed') return { key: 'tabs', is: 'adminOnly', state: 'unknown' }
  return { key: 'tabs', is: kind === 'missing-scope' ? 'needsPermission' : 'unknown', state: 'unknown' }
}
