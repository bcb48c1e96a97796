import type { Binding } from './binding.ts'
import type { Setup } from './load-setup.ts'
import { PERMISSIONS } from './permissions.ts'
import { isTab, type Place } from './places.ts'

/** Places and permissions that came after version 0.1, and that this installation does not have yet. */
export interface News {
  readonly places: readonly Place[]
  readonly permissions: readonly (typeof PERMISSIONS)[number]['scope'][]
}

/**
 * The new places and permissions for an installation that began with an earlier version: some tab is bound, none of the
 * new places is. An administrator who has added one of them has seen the others. Nothing is stored for it. Pure.
 */
export function newsOf({ granted, places }: Setup, bindings: readonly Binding[]): News {
  const bound = new Set(bindings.map(({ placement }) => placement))
  if (![...bound].some(isTab)) return { places: [], permissions: [] }
  const added = places.filter(({ isNew }) => isNew)
  const hasChosen = added.some(({ placements }) => placements.some((placement) => bound.has(placement)))
  const lacking = PERMISSIONS.filter(
    (permission) => 'isNew' in permission && !granted.includes(permission.scope),
  )
  return { places: hasChosen ? [] : added, permissions: lacking.map(({ scope }) => scope) }
}
