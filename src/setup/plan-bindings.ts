import type { Binding } from './binding.ts'
import { isSameAddress } from './same-address.ts'

/** One request: the app's address comes to a place, or goes from it. */
export interface BindingStep {
  readonly act: 'bind' | 'unbind'
  readonly handler: string
}

/** What has to be done for one place, in this order; nothing where it is as it should be. */
export interface PlacementPlan {
  readonly placement: string
  /** Whether the app is to be there in the end. */
  readonly isWanted: boolean
  readonly steps: readonly BindingStep[]
}

/** What there is, and what there is to be. */
interface BindingChange {
  /** The places that were chosen. */
  readonly wanted: readonly string[]
  /** The places that the choice was of; what is bound elsewhere is left alone. */
  readonly known: readonly string[]
  readonly bindings: readonly Binding[]
  /** This app's own address. */
  readonly handler: string
}

/**
 * The way from what is bound to what is wanted: in each wanted place this address, once, and no other; in the rest of
 * the known ones none. The same end, whatever an earlier attempt has left behind. Pure.
 */
export function planBindings({ wanted, known, bindings, handler }: BindingChange): PlacementPlan[] {
  const places = [...new Set([...known, ...wanted])]
  return places.flatMap((placement) => {
    const isWanted = wanted.includes(placement)
    const handlers = bindings.filter((bound) => bound.placement === placement).map((bound) => bound.handler)
    if (!isWanted && handlers.length === 0) return []
    return [{ placement, isWanted, steps: isWanted ? bindSteps(handler, handlers) : unbindAll(handlers) }]
  })
}

/** A place has no moment without the app: the new address comes before the old ones go. */
function bindSteps(handler: string, handlers: readonly string[]): BindingStep[] {
  const kept =
    handlers.find((bound) => bound === handler) ?? handlers.find((bound) => isSameAddress(bound, handler))
  if (kept === undefined) return [{ act: 'bind', handler }, ...unbindAll(handlers)]
  const others = unbindAll(handlers.filter((bound) => bound !== kept))
  // An address that is there more than once goes as a whole: the portal takes no single row away.
  const isTwice = handlers.filter((bound) => bound === kept).length > 1
  return isTwice ? [...others, { act: 'unbind', handler: kept }, { act: 'bind', handler: kept }] : others
}

function unbindAll(handlers: readonly string[]): BindingStep[] {
  return [...new Set(handlers)].map((handler) => ({ act: 'unbind', handler }))
}
