import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { type Failure, failureOf } from '../../portal/failure.ts'

/**
 * The failure of a query, kept until the next success: the query itself forgets it on refetch. Another `question` starts
 * without one. Throws any other error to the error boundary, as a defect.
 */
export function useFailure(
  query: Pick<UseQueryResult, 'error' | 'isError' | 'isSuccess'>,
  question: string,
): Failure | null {
  const [held, hold] = useState<{ question: string; failure: Failure | null }>({ question, failure: null })
  const last = held.question === question ? held.failure : null
  const failure = query.isError ? failureOf(query.error) : query.isSuccess ? null : last
  if (failure !== held.failure || question !== held.question) hold({ question, failure })
  if (query.isError && failure === null) throw query.error
  return failure
}
