import { focusManager, type Query, QueryClient, type QueryState } from '@tanstack/react-query'
import { nextRetryIn } from '../../chat/sync/polling-interval.ts'
import { type Failure, failureOf, mayPass } from '../../portal/failure.ts'
import { isFrameShown } from '../../shared/frame/is-frame-shown.ts'
import { watchAttention } from '../../shared/frame/watch-attention.ts'

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

/** Failures added to the count while an answer is shown: polls, which keep the loaded pages, retry first. */
const HEAD_START = 2

/** Delay added after `throttled`, in milliseconds: a countdown on the screen sends first, this timer where none is shown. */
const AFTER_COUNTDOWN_MS = 2_000

/** Attempts with the delays of polls, which take ten minutes; delay of those after them, in milliseconds. */
const MOST_ATTEMPTS = 12
const RARE_ATTEMPT_MS = 900_000

/**
 * Delay before a query that failed is sent once more by itself, in milliseconds: as long as before a failed poll, and
 * rarely after ten minutes (`retryFailedOnAttention` sends it when the user comes back). False: it succeeded, or its
 * failure stays. Attempts are counted over the query's life. An answer with `hasFailed` has parts that failed.
 */
export function nextAttemptIn({ error, data, ...counted }: AttemptState): number | false {
  const failure = failureOf(error)
  if (failure !== null && counted.status === 'error') {
    const failures = counted.errorUpdateCount + (data === undefined ? 0 : HEAD_START)
    if (!mayPass(failure)) return false
    return delayOf(failure, failures) + (failure.kind === 'throttled' ? AFTER_COUNTDOWN_MS : 0)
  }
  return hasFailedPart(data) ? delayOf(PART_FAILED, counted.dataUpdateCount) : false
}

function delayOf(failure: Failure, failures: number): number {
  return Math.max(failures > MOST_ATTEMPTS ? RARE_ATTEMPT_MS : 0, nextRetryIn(failure, failures))
}

type AttemptState = Pick<
  QueryState<unknown, unknown>,
  'status' | 'error' | 'data' | 'errorUpdateCount' | 'dataUpdateCount'
>

const PART_FAILED: Failure = { kind: 'server-error' }

function hasFailedPart(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'hasFailed' in data && data.hasFailed === true
}

/** Tells the cache when the frame is hidden, behind another tab of the card as well: nothing is sent by itself then. */
export function watchFrame(): void {
  focusManager.setEventListener((setShown) => {
    const tell = () => setShown(isFrameShown())
    tell()
    document.addEventListener('visibilitychange', tell)
    window.addEventListener('resize', tell)
    return () => {
      document.removeEventListener('visibilitychange', tell)
      window.removeEventListener('resize', tell)
    }
  })
}

/** Sends what failed once more when the user comes back to the frame. A rate limit's own delay is waited for. */
export function retryFailedOnAttention(queryClient: QueryClient): void {
  watchAttention((isBack) => {
    if (!isBack || !isFrameShown()) return
    const isDue = ({ state }: Query) =>
      state.fetchStatus === 'idle' &&
      nextAttemptIn(state) !== false &&
      failureOf(state.error)?.kind !== 'throttled'
    void queryClient.refetchQueries({ type: 'active', predicate: isDue })
  })
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
        refetchInterval: ({ state }) => nextAttemptIn(state),
        refetchOnWindowFocus: false,
        refetchOnReconnect: 'always',
      },
    },
  })
}
