import { useEffect, useRef, useState } from 'react'
import { type Failure, failureOf } from '../../portal/failure.ts'

/** What a press sets off: one thing at a time, and how it ended. */
export interface Action<A extends readonly unknown[]> {
  /** Does nothing while the last press is under way. */
  readonly run: (...of: A) => void
  readonly isPending: boolean
  /** Of the last press; null: it went well, or there was none. */
  readonly failure: Failure | null
}

/**
 * Runs `act` on a press, and never twice at once: a second click comes before anything is drawn. What isn't a
 * `PortalError` is a defect, and is thrown while drawing, where the error boundary takes it.
 */
export function useAction<A extends readonly unknown[]>(act: (...of: A) => Promise<void>): Action<A> {
  const [state, setState] = useState<{ isPending: boolean; failure: Failure | null; defect?: unknown }>({
    isPending: false,
    failure: null,
  })
  const isRunning = useRef(false)
  const isHere = useRef(true)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  if (state.defect !== undefined) throw state.defect

  async function run(...of: A): Promise<void> {
    if (isRunning.current) return
    isRunning.current = true
    setState({ isPending: true, failure: null })
    const ending = await act(...of).then(() => ({ failure: null }), endingOf)
    isRunning.current = false
    if (isHere.current) setState({ isPending: false, ...ending })
  }
  return { run: (...of) => void run(...of), isPending: state.isPending, failure: state.failure }
}

function endingOf(error: unknown): { failure: Failure | null; defect?: unknown } {
  const failure = failureOf(error)
  return failure === null ? { failure, defect: error } : { failure }
}
