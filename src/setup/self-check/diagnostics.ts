import type { Part } from '../../chat/part.ts'
import type { Setup } from '../load-setup.ts'

/** The response of the app's own address to a request like the portal's, without the portal's form. */
export interface OwnAnswer {
  /** The portal's method: GET for an app that was uploaded as an archive. */
  readonly method: 'POST' | 'GET'
  /** HTTP status. */
  readonly status: number
  /** The headers `Content-Security-Policy` and `X-Frame-Options`; null: absent. */
  readonly policy: string | null
  readonly frameOptions: string | null
  /** True when the app's host refused an unlisted portal: the header `x-deal-chat: unlisted`. */
  readonly isUnlisted: boolean
}

/** The input of the self-check. Plain JSON: it lives in the query cache. */
export interface Diagnostics {
  /** `https://acme.bitrix24.com`; empty outside a portal. */
  readonly portalOrigin: string
  /** Address of the app's page, without query and hash. */
  readonly address: string
  /** Duration of a small request, in milliseconds. */
  readonly answered: Part<number>
  readonly setup: Part<Setup>
  /** The app's methods that the portal lacks, with or without their scopes. */
  readonly missing: Part<readonly string[]>
  /** Null: no response. */
  readonly own: OwnAnswer | null
  readonly appVersion: string
  /** Empty: not told. */
  readonly sdkVersion: string
}
