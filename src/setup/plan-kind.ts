import type { PlacementPlan } from './plan-bindings.ts'

/** The kind of change that all plans share; `several` for mixed plans, and for none. Pure. */
export function planKind(plans: readonly PlacementPlan[]): 'add' | 'repair' | 'remove' | 'several' {
  const kinds = new Set(plans.filter(({ steps }) => steps.length > 0).map(kindOfOne))
  const [kind] = kinds
  return kinds.size === 1 && kind !== undefined ? kind : 'several'
}

function kindOfOne({ isWanted, steps }: PlacementPlan): 'add' | 'repair' | 'remove' {
  if (!isWanted) return 'remove'
  return steps.some(({ act }) => act === 'unbind') ? 'repair' : 'add'
}
