import { RestError, restError } from '../server/rest/rest-error.ts'
import { createScrubber } from './create-scrubber.ts'
import { failedRequest } from './gateway-error.ts'
import { type RealAnswer, readAnswer } from './read-answer.ts'
import { readWebhookAddress } from './webhook-address.ts'
import { withoutToken } from './without-token.ts'

/** Which portal REST is passed on to, and how much of it. */
export interface RealPortalOptions {
  /** An inbound webhook's address: `https://portal.example/rest/1/<code>/`. */
  readonly webhook: string
  /** Without it only what reads is passed on. */
  readonly allowWrites?: boolean
}

/** A real portal, asked by a webhook whose address nobody but this object has. */
export interface RealPortal {
  readonly allowsWrites: boolean
  /**
   * One request, by POST and JSON; follows no redirect. `withinMs`: 30 s unless told. Throws `RestError`, 502 or 504,
   * where there is no answer.
   */
  ask(
    method: string,
    params: Readonly<Record<string, unknown>>,
    limits?: { signal?: AbortSignal; withinMs?: number },
  ): Promise<RealAnswer>
}

/** An app gives up sooner. */
const WITHIN_MS = 30_000
/** Anything else would lead to another address of the portal's. */
const METHOD = /^\w+(?:\.\w+)*$/

/** Asks nothing yet. Throws an `Error` that doesn't repeat the address where that is no webhook's. */
export function createRealPortal({ webhook, allowWrites = false }: RealPortalOptions): RealPortal {
  const address = readWebhookAddress(webhook)
  if (address === null) {
    throw new Error(
      'This is no address of an inbound webhook. One looks like https://<portal>/rest/<person>/<code>/',
    )
  }
  const scrub = createScrubber(address)

  return {
    allowsWrites: allowWrites,
    ask: async (method, params, { signal, withinMs = WITHIN_MS } = {}) => {
      if (!METHOD.test(method)) throw restError('ERROR_METHOD_NOT_FOUND')
      const timeUp = AbortSignal.timeout(withinMs)
      try {
        const response = await fetch(`${address.origin}${address.path}/${method}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(withoutToken(params)),
          redirect: 'manual',
          signal: signal === undefined ? timeUp : AbortSignal.any([signal, timeUp]),
        })
        return await readAnswer(response, scrub)
      } catch (error) {
        // Never as it is: what `fetch` throws may name the address.
        throw error instanceof RestError ? error : failedRequest(error)
      }
    },
  }
}
