import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { type Failure, failureOf } from '../../portal/failure.ts'

/**
 * The failure of a query, for as long as nothing better came: the query forgets it as soon as it asks again. Another
 * `question` begins without one. What isn't a failure of the portal is a defect of ours: the error boundary says so.
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
