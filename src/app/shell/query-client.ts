import { QueryClient } from '@tanstack/react-query'
import { type Failure, failureOf } from '../../portal/failure.ts'

/** The wait before the first repetition; each further one waits twice as long, give or take a half. */
const FIRST_WAIT_MS = 1_000

/** How often a failed reading is repeated; the first asking isn't counted. What isn't listed is never repeated. */
const RETRIES: Partial<Record<Failure['kind'], number>> = {
  unreachable: 2,
  // Each has cost ten seconds already.
  timeout: 1,
  // Was asked twice each time, chained and unchained.
  'server-error': 1,
}

/** Whether to ask again by itself: the way to the portal may be free the next time; an answer won't change. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const failure = failureOf(error)
  return failure !== null && failures < (RETRIES[failure.kind] ?? 0)
}

/** The cache of what the portal answered, and the policy of asking again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: (failures) => FIRST_WAIT_MS * 2 ** failures * (0.5 + Math.random()),
        // "Online" is only a guess of the browser's: a request tells, and has a screen for it either way.
        networkMode: 'always',
        // Nothing is asked twice without a reason: what boots asked is there, or on its way, when the screen mounts.
        staleTime: Number.POSITIVE_INFINITY,
        retryOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
      },
    },
  })
}
