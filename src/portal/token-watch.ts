/** The SDK's query parameter for a request's ID. */
const REQUEST_ID_PARAMETER = 'bx24_request_id'

/** A request of the SDK's public HTTP client, as its interceptors see it. */
interface OutgoingRequest {
  readonly url?: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: axios types a request's body so
  readonly data?: any
}

/** Watches the access tokens of the SDK's requests: the portal's page may renew one for another person. */
export interface TokenWatch {
  /** Number of tokens that came after the first one. */
  readonly number: number
  /** Counts the token of a request. Throws, so that nothing is sent, when the request requires another one. */
  readonly check: (request: OutgoingRequest) => void
  /** Runs `send`, whose request with this ID goes out with the token of this number only. */
  readonly require: <T>(requestId: string, number: number, send: () => Promise<T>) => Promise<T>
}

/** Creates a watch that holds the last token in memory, to compare it. */
export function watchTokens(): TokenWatch {
  const required = new Map<string, number>()
  let last: unknown
  let number = 0
  return {
    get number() {
      return number
    },
    check({ url, data }) {
      const token: unknown = data?.auth
      if (last !== undefined && token !== last) number += 1
      last = token
      const id = new URLSearchParams(url?.split('?')[1]).get(REQUEST_ID_PARAMETER)
      const wanted = id === null ? undefined : required.get(id)
      // Read as `session-expired`: nothing was sent.
      if (wanted !== undefined && wanted !== number) {
        throw Object.assign(new Error('the token was renewed'), { code: 'expired_token' })
      }
    },
    async require(requestId, wanted, send) {
      required.set(requestId, wanted)
      try {
        return await send()
      } finally {
        required.delete(requestId)
      }
    },
  }
}
