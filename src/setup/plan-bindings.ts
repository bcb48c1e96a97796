import type { Binding } from './binding.ts'
import { isSameAddress } from './same-address.ts'

/** One request, which binds an address to a placement or unbinds it. */
export interface BindingStep {
  readonly act: 'bind' | 'unbind'
  readonly handler: string
}

/** The steps for one placement, in order; empty when nothing has to change. */
export interface PlacementPlan {
  readonly placement: string
  /** True when the app is bound there in the end. */
  readonly isWanted: boolean
  readonly steps: readonly BindingStep[]
}

/** Placements that take one handler of an app; a portal refuses a second one with `ERROR_PLACEMENT_MAX_COUNT`. */
const SINGLE: ReadonlySet<string> = new Set(['REST_APP_URI'])

/** The present bindings, and the wanted ones. */
interface BindingChange {
  /** The chosen placements. */
  readonly wanted: readonly string[]
  /** The placements that were offered; bindings of others are left alone. */
  readonly known: readonly string[]
  readonly bindings: readonly Binding[]
  /** This app's own address. */
  readonly handler: string
}

/**
 * Plans the change: each wanted placement has this address once and no other, every other known placement none. The
 * result does not depend on leftovers of earlier attempts. Pure.
 */
export function planBindings({ wanted, known, bindings, handler }: BindingChange): PlacementPlan[] {
  const places = [...new Set([...known, ...wanted])]
  return places.flatMap((placement) => {
    const isWanted = wanted.includes(placement)
    const handlers = bindings.filter((bound) => bound.placement === placement).map((bound) => bound.handler)
    if (!isWanted && handlers.length === 0) return []
    return [
      {
        placement,
        isWanted,
        steps: isWanted ? bindSteps(placement, handler, handlers) : unbindAll(handlers),
      },
    ]
  })
}

/**
 * Binds the new address before it unbinds old ones, so that a placement is never without the app, unless it takes only
 * one.
 */
function bindSteps(placement: string, handler: string, handlers: readonly string[]): BindingStep[] {
  const kept =
    handlers.find((bound) => bound === handler) ?? handlers.find((bound) => isSameAddress(bound, handler))
  if (kept === undefined) {
    const bind: BindingStep = { act: 'bind', handler }
    return SINGLE.has(placement) ? [...unbindAll(handlers), bind] : [bind, ...unbindAll(handlers)]
  }
  const others = unbindAll(handlers.filter((bound) => bound !== kept))
  // A duplicate is unbound and bound again: the portal removes all rows of an address at once.
  const isTwice = handlers.filter((bound) => bound === kept).length > 1
  return isTwice ? [...others, { act: 'unbind', handler: kept }, { act: 'bind', handler: kept }] : others
}

function unbindAll(handlers: readonly string[]): BindingStep[] {
  return [...new Set(handlers)].map((handler) => ({ act: 'unbind', handler }))
}
