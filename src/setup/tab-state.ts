import type { Binding } from './binding.ts'
import type { CardTab } from './card-tabs.ts'
import { planBindings } from './plan-bindings.ts'

/** `broken`: bound, but not in each of its cards, not to this address, or more than once. */
export type TabState = 'there' | 'absent' | 'broken'

/** A tab's state by its bindings. Pure. */
export function tabState(tab: CardTab, bindings: readonly Binding[], handler: string): TabState {
  const { placements } = tab
  const isBound = bindings.some(({ placement }) => placements.includes(placement))
  if (!isBound) return 'absent'
  const plans = planBindings({ wanted: placements, known: placements, bindings, handler })
  return plans.every(({ steps }) => steps.length === 0) ? 'there' : 'broken'
}
