import { useLayoutEffect, useRef, useState } from 'react'
import { type Failure, failureOf } from '../../portal/failure.ts'

/** An operation that a press starts, one at a time, and the state of the last one. */
export interface Action<A extends readonly unknown[]> {
  /** Does nothing while the last operation is under way, or until its end is rendered. */
  readonly run: (...args: A) => void
  readonly isPending: boolean
  /** Failure of the last operation; null: it went well, or there was none. */
  readonly failure: Failure | null
}

/**
 * Runs `act` within the press, never twice at once and never again by itself. An error other than a `PortalError` is a
 * defect, thrown while rendering to the error boundary. By hand, as `useMutation` tells of the start and the end of an
 * operation by a timer: a render between would show an operation that has not begun, or has not ended.
 */
export function useAction<A extends readonly unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const [state, setState] = useState<{ isPending: boolean; failure: Failure | null; defect?: unknown }>({
    isPending: false,
    failure: null,
  })
  /** A ref: a second click may come before the render that shows the start, or the end, of an operation. */
  const isRunning = useRef(false)
  useLayoutEffect(() => {
    isRunning.current = state.isPending
  }, [state])
  if (state.defect !== undefined) throw state.defect

  async function run(...args: A): Promise<void> {
    if (isRunning.current) return
    isRunning.current = true
    setState({ isPending: true, failure: null })
    const ending = await act(...args).then(() => ({ failure: null }), stateOf)
    setState({ isPending: false, ...ending })
  }
  return { run: (...args) => void run(...args), isPending: state.isPending, failure: state.failure }
}

function stateOf(error: unknown): { failure: Failure | null; defect?: unknown } {
  const failure = failureOf(error)
  return failure === null ? { failure, defect: error } : { failure }
}
