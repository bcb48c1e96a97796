import type { PlacementPlan } from './plan-bindings.ts'

/** What carrying the plans out does, in a word where it is all the same; `several` also where it is nothing. Pure. */
export function planKind(plans: readonly PlacementPlan[]): 'add' | 'repair' | 'remove' | 'several' {
  const kinds = new Set(plans.filter(({ steps }) => steps.length > 0).map(kindOfOne))
  const [kind] = kinds
  return kinds.size === 1 && kind !== undefined ? kind : 'several'
}

function kindOfOne({ isWanted, steps }: PlacementPlan): 'add' | 'repair' | 'remove' {
  if (!isWanted) return 'remove'
  return steps.some(({ act }) => act === 'unbind') ? 'repair' : 'add'
}
