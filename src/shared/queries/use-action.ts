import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { type Failure, failureOf } from '../../portal/failure.ts'

/** An operation that a press starts, one at a time, and the state of the last one. */
export interface Action<A extends readonly unknown[]> {
  /** Does nothing while the last operation is under way. */
  readonly run: (...args: A) => void
  readonly isPending: boolean
  /** Failure of the last operation; null: it went well, or there was none. */
  readonly failure: Failure | null
}

/**
 * Makes a mutation of `act`: never twice at once, never repeated by itself, not paused offline. An error other than a
 * `PortalError` is a defect, thrown while rendering to the error boundary.
 */
export function useAction<A extends readonly unknown[]>(act: (...args: A) => Promise<void>): Action<A> {
  const queryClient = useQueryClient()
  const mutationKey = [useId()]
  const { mutate, isPending, error } = useMutation({
    mutationKey,
    mutationFn: (ended: Promise<void>) => ended,
    networkMode: 'always',
    throwOnError: (thrown) => failureOf(thrown) === null,
  })
  return {
    run(...args) {
      // A second click comes before the render that sets `isPending`. `act` begins within the press, not after it.
      if (queryClient.isMutating({ mutationKey }) === 0) mutate(act(...args))
    },
    isPending,
    failure: failureOf(error),
  }
}
