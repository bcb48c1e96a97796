import { QueryClient } from '@tanstack/react-query'
import { isWorthRetrying } from '../../chat/opening/load-item.ts'

/** The wait before the first repetition; each further one waits twice as long, give or take a half. */
const FIRST_WAIT_MS = 1_000

/** The cache of what the portal answered, and the policy of asking again. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: isWorthRetrying,
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
