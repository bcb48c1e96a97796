import { type Failure, failureOf } from '../portal/failure.ts'
import type { Portal } from '../portal/portal.ts'
import type { BindingStep, PlacementPlan } from './plan-bindings.ts'
import { bindTab, unbindTab } from './writes.ts'

/** The progress of one placement. Plain JSON. */
export type PlacementProgress =
  | { readonly state: 'waiting' | 'working' }
  /** Added, present before, repaired, removed. */
  | { readonly state: 'added' | 'there' | 'mended' | 'removed' }
  | { readonly state: 'refused'; readonly failure: Failure }

/** The portal's message for a placement and address that are bound already; it has no code of its own. */
const BOUND_ALREADY = /already bin?ded|already bound/i

/**
 * Applies plans, one request after the other, and reports each placement's progress. A refused placement does not stop
 * the others. Throws only defects.
 */
export async function applyPlan(
  portal: Pick<Portal, 'write'>,
  plans: readonly PlacementPlan[],
  report: (placement: string, progress: PlacementProgress) => void,
): Promise<void> {
  for (const { placement, isWanted, steps } of plans) {
    report(placement, { state: 'working' })
    const failure = await applySteps(portal, placement, steps)
    report(
      placement,
      failure === null ? { state: outcomeOf(isWanted, steps) } : { state: 'refused', failure },
    )
  }
}

async function applySteps(
  portal: Pick<Portal, 'write'>,
  placement: string,
  steps: readonly BindingStep[],
): Promise<Failure | null> {
  for (const step of steps) {
    const failure = await applyStep(portal, placement, step)
    if (failure !== null) return failure
  }
  return null
}

async function applyStep(
  portal: Pick<Portal, 'write'>,
  placement: string,
  { act, handler }: BindingStep,
): Promise<Failure | null> {
  const failure = await failureOfWrite(
    act === 'bind' ? portal.write(bindTab(placement, handler)) : portal.write(unbindTab(placement, handler)),
  )
  return act === 'bind' && failure !== null && isBoundAlready(failure) ? null : failure
}

/** The failure that a write throws; null for a success. */
async function failureOfWrite(writing: Promise<unknown>): Promise<Failure | null> {
  try {
    await writing
    return null
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

function isBoundAlready(failure: Failure): boolean {
  return failure.kind === 'portal' && BOUND_ALREADY.test(failure.description)
}

function outcomeOf(
  isWanted: boolean,
  steps: readonly BindingStep[],
): 'added' | 'there' | 'mended' | 'removed' {
  if (!isWanted) return 'removed'
  if (steps.length === 0) return 'there'
  return steps.some(({ act }) => act === 'unbind') ? 'mended' : 'added'
}
