import { QueryClient } from '@tanstack/react-query'
import { type Failure, failureOf } from '../../portal/failure.ts'

/** Delay before the first retry; each further delay is twice as long, plus or minus a half. */
const FIRST_WAIT_MS = 1_000

/** Number of retries by kind of failure; kinds that are not listed are never retried. */
const RETRIES: Partial<Record<Failure['kind'], number>> = {
  unreachable: 2,
  // Each attempt takes ten seconds.
  timeout: 1,
  // Each attempt is two requests, chained and unchained.
  'server-error': 1,
}

/** True when a failed query is retried: the network may recover, an answer of the portal stays the same. */
export function shouldRetry(failures: number, error: unknown): boolean {
  const failure = failureOf(error)
  return failure !== null && failures < (RETRIES[failure.kind] ?? 0)
}

/** Creates the cache of the portal's answers, with the policy of retries. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay: (failures) => FIRST_WAIT_MS * 2 ** failures * (0.5 + Math.random()),
        // The browser only guesses "online": a request finds out, and its failure has a screen.
        networkMode: 'always',
        // Answers share by ID what they have in common: by place, a message that vanished would renew all after it.
        structuralSharing: false,
        // Nothing is fetched twice without a reason: start-up's request is under way when the screen mounts.
        staleTime: Number.POSITIVE_INFINITY,
        retryOnMount: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
      },
    },
  })
}
