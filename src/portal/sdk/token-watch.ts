/** Watches the access tokens of the SDK's requests: the portal's page may renew one for another person. */
export interface TokenWatch {
  /** Number of tokens that came after the first one. */
  readonly number: number
  /** Tells the token of an earlier request that was not the SDK's. Ignored after a request. */
  readonly begin: (token: unknown) => void
  /** Counts the token of a request. Throws, so that nothing is sent, when the request requires that of another number. */
  readonly check: (token: unknown, required: number | undefined) => void
}

/** Creates a watch that holds the last token in memory, to compare it. */
export function watchTokens(): TokenWatch {
  let last: unknown
  let number = 0
  return {
    get number() {
      return number
    },
    begin(token) {
      last ??= token
    },
    check(token, required) {
      if (last !== undefined && token !== last) number += 1
      last = token
      // Read as `session-expired`: nothing was sent.
      if (required !== undefined && required !== number) {
        throw Object.assign(new Error('the token was renewed'), { code: 'expired_token' })
      }
    },
  }
}
