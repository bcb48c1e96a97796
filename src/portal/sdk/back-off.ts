import { failureOf, PortalError } from '../failure.ts'

/** Longest delay after a refusal, in milliseconds. */
const LONGEST_MS = 300_000

/** The growing delays between requests to a portal that refuses them for their number. */
export interface BackOff {
  /** Runs a request; its `throttled` failure asks for twice the delay of the one before, until requests succeed. */
  readonly run: <T>(request: () => Promise<T>) => Promise<T>
}

/** Creates the count of refusals in a row; each request that succeeds takes one back. */
export function createBackOff(): BackOff {
  let refusals = 0
  return {
    async run(request) {
      try {
        const answer = await request()
        refusals = Math.max(0, refusals - 1)
        return answer
      } catch (error) {
        const failure = failureOf(error)
        if (failure?.kind !== 'throttled') throw error
        const retryInMs = Math.min(LONGEST_MS, failure.retryInMs * 2 ** refusals)
        refusals += 1
        throw new PortalError({ kind: 'throttled', retryInMs })
      }
    },
  }
}
