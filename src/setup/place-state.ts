import type { Binding } from './binding.ts'
import type { Place } from './places.ts'
import { planBindings } from './plan-bindings.ts'

/** `broken`: bound, but not in each of its placements, not to this address, or more than once. */
export type PlaceState = 'there' | 'absent' | 'broken'

/** A place's state by its bindings. Pure. */
export function placeState(place: Place, bindings: readonly Binding[], handler: string): PlaceState {
  const { placements } = place
  const isBound = bindings.some(({ placement }) => placements.includes(placement))
  if (!isBound) return 'absent'
  const plans = planBindings({ wanted: placements, known: placements, bindings, handler })
  return plans.every(({ steps }) => steps.length === 0) ? 'there' : 'broken'
}
