import { unlessFailed, writeAndLook } from '../chat/writes/write-and-look.ts'
import { type Failure, failureOf } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import { readBindings } from './binding.ts'
import type { BindingStep, PlacementPlan } from './plan-bindings.ts'
import { bindPlace, unbindPlace } from './writes.ts'

/** The progress of one placement. Plain JSON. */
export type PlacementProgress =
  | { readonly state: 'waiting' | 'working' }
  /** Added, present before, repaired, removed. */
  | { readonly state: 'added' | 'there' | 'mended' | 'removed' }
  /** `isUndone`: the portal's answer got lost, and a look told that nothing has changed. */
  | { readonly state: 'refused'; readonly failure: Failure; readonly isUndone?: boolean }

/** The code for a placement that has as many handlers of the app as it takes, this one perhaps. */
const MAX_COUNT = 'ERROR_PLACEMENT_MAX_COUNT'
/** The portal's message for a placement and address that are bound already; it has no code of its own. */
const BOUND_ALREADY = /already bin?ded|already bound/i

/**
 * Applies plans, one request after the other, and reports each placement's progress. A refused placement does not stop
 * the others; after a lost answer the portal's bindings tell what is so. Throws only defects.
 */
export async function applyPlan(
  portal: Pick<Portal, 'call' | 'write'>,
  plans: readonly PlacementPlan[],
  report: (placement: string, progress: PlacementProgress) => void,
): Promise<void> {
  for (const { placement, isWanted, steps } of plans) {
    report(placement, { state: 'working' })
    const refusal = await applySteps(portal, placement, steps)
    report(
      placement,
      refusal === null ? { state: outcomeOf(isWanted, steps) } : { state: 'refused', ...refusal },
    )
  }
}

async function applySteps(
  portal: Pick<Portal, 'call' | 'write'>,
  placement: string,
  steps: readonly BindingStep[],
): Promise<Refusal | null> {
  for (const step of steps) {
    const refusal = await applyStep(portal, placement, step)
    if (refusal !== null) return refusal
  }
  return null
}

/** A step that was not done, or may not have been. */
interface Refusal {
  readonly failure: Failure
  readonly isUndone: boolean
}

async function applyStep(
  portal: Pick<Portal, 'call' | 'write'>,
  placement: string,
  { act, handler }: BindingStep,
): Promise<Refusal | null> {
  const isBound = async () => {
    const bindings = await portal.call(readBindings())
    return bindings.some((bound) => bound.placement === placement && bound.handler === handler)
  }
  try {
    const outcome = await writeAndLook<unknown>(
      () =>
        portal.write<unknown>(
          act === 'bind' ? bindPlace(placement, handler) : unbindPlace(placement, handler),
        ),
      async () => (await isBound()) === (act === 'bind'),
    )
    if (outcome.status === 'done' || outcome.status === 'answered') return null
    return { failure: outcome.failure, isUndone: outcome.status === 'not-done' }
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    const isThere = act === 'bind' && failure.kind === 'portal' && (await isBoundAlready(failure))
    return isThere ? null : { failure, isUndone: false }
  }

  /** A placement that takes one handler says how many it has, not whose: the bindings tell. */
  async function isBoundAlready({
    code,
    description,
  }: Extract<Failure, { kind: 'portal' }>): Promise<boolean> {
    if (code === MAX_COUNT) return (await unlessFailed(isBound)) === true
    return BOUND_ALREADY.test(description)
  }
}

function outcomeOf(
  isWanted: boolean,
  steps: readonly BindingStep[],
): 'added' | 'there' | 'mended' | 'removed' {
  if (!isWanted) return 'removed'
  if (steps.length === 0) return 'there'
  return steps.some(({ act }) => act === 'unbind') ? 'mended' : 'added'
}
