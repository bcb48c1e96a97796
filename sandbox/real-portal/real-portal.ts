import { RestError, restError } from '../server/rest/rest-error.ts'
import { createScrubber } from './create-scrubber.ts'
import { failedRequest } from './gateway-error.ts'
import { type RealAnswer, readAnswer } from './read-answer.ts'
import { stripAuthParams } from './strip-auth-params.ts'
import { readWebhookAddress } from './webhook-address.ts'

/** The real portal that REST calls are forwarded to. */
export interface RealPortalOptions {
  /** An inbound webhook's address: `https://portal.example/rest/1/<code>/`. */
  readonly webhook: string
  /** False by default: only methods that read are forwarded. */
  readonly allowWrites?: boolean
}

/** A real portal behind a webhook, whose address this object alone holds. */
export interface RealPortal {
  readonly allowsWrites: boolean
  /**
   * Sends one POST with JSON, without following redirects. `withinMs`: 30,000 by default. Throws `RestError` (502, 504)
   * when there is no answer.
   */
  ask(
    method: string,
    params: Readonly<Record<string, unknown>>,
    limits?: { signal?: AbortSignal; withinMs?: number },
  ): Promise<RealAnswer>
}

/** Default time limit in milliseconds, longer than an app waits. */
const WITHIN_MS = 30_000
/** Allowed method names: any other could lead to another path of the portal. */
const METHOD = /^\w+(?:\.\w+)*$/

/**
 * Creates the client without a request. Throws an `Error` for an invalid webhook address, which the text doesn't
 * repeat.
 */
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
          body: JSON.stringify(stripAuthParams(params)),
          redirect: 'manual',
          signal: signal === undefined ? timeUp : AbortSignal.any([signal, timeUp]),
        })
        return await readAnswer(response, scrub)
      } catch (error) {
        // Replaced always: the error of `fetch` may contain the address.
        throw error instanceof RestError ? error : failedRequest(error)
      }
    },
  }
}
