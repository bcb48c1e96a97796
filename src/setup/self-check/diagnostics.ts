import type { Part } from '../../chat/part.ts'
import type { Setup } from '../load-setup.ts'

/** What our own address answered to a request like the portal's, but for what the portal puts in it. */
export interface OwnAnswer {
  /** The portal's: GET for an app that was uploaded as an archive. */
  readonly method: 'POST' | 'GET'
  /** HTTP's. */
  readonly status: number
  /** The headers `Content-Security-Policy` and `X-Frame-Options`; null where there is none. */
  readonly policy: string | null
  readonly frameOptions: string | null
  /** Whether our own host refused, because the portal isn't on its list: the header `x-deal-chat: unlisted`. */
  readonly isUnlisted: boolean
}

/** Everything that the self-check judges. Plain JSON: it lives in the query cache. */
export interface Diagnostics {
  /** `https://acme.bitrix24.com`; empty outside of a portal. */
  readonly portalOrigin: string
  /** Our own page's address, without query and hash. */
  readonly address: string
  /** How long a small request took, in milliseconds. */
  readonly answered: Part<number>
  readonly setup: Part<Setup>
  /** Those of the app's methods that the portal doesn't have; judged are only those that the app may use. */
  readonly missing: Part<readonly string[]>
  /** Null: nothing was answered. */
  readonly own: OwnAnswer | null
  readonly appVersion: string
  /** Empty where the SDK didn't tell. */
  readonly sdkVersion: string
}
