import type { Fault } from '../faults/fault.ts'
import type { LeakyBucket } from '../server/rest/leaky-bucket.ts'
import type { Person } from '../services/user/model/person.ts'
import type { Press } from './press.ts'

/** Answers of today's portals, or of 2017's, as the old documentation shows them. */
export type AnswerShape = 'current' | '2017'
/** `old`: a self-hosted portal on PHP 8 whose batch dies where a reference meets nothing. */
export type Kernel = 'current' | 'old'

/** `get`: the app is static, files without a server of their own, that were uploaded as an archive. */
export type Opening = 'post' | 'get'

/** One opened page of the portal, with the app in it. Everything that a request may depend on is here. */
export interface Session {
  /** `APP_SID`: 32 hexadecimal digits. */
  readonly sid: string
  /** The `sid` of the page that it is another tab of; the page's own session has none. */
  readonly openedFrom?: string
  /** The portal's own origin, as the browser sees it. */
  readonly origin: string
  readonly viewer: Person
  /** The portal's own code: `en`, `ru`. */
  readonly language: string
  readonly placement: string
  /** Empty for the app's own page. */
  readonly placementOptions: Readonly<Record<string, string>>
  /** Those that the page's address gives, and the app hasn't set since. */
  readonly userOptions: Record<string, unknown>
  readonly isInstall: boolean
  /** `FIRST_RUN` of its first handshake. */
  readonly isFirstRun: boolean
  /** The permissions that the app was granted. */
  readonly scopes: readonly string[]
  readonly shape: AnswerShape
  readonly kernel: Kernel
  /** How the page opens the app. */
  readonly opening: Opening
  /** Before every REST answer, in milliseconds. */
  readonly latencyMs: number
  /** A test may change them while the page is open. */
  faults: readonly Fault[]
  /** Limits how fast it may ask; null: nothing does. */
  readonly bucket: LeakyBucket | null
  /** Whether somebody has just pressed something in its page. */
  readonly press: Press
  /** An inbound webhook: there is no app, and no page that it is open in. */
  readonly isWebhook: boolean
  /** Faults for one time that have had theirs. */
  readonly spentFaults: Set<Fault>
  /** How often its tokens were refreshed. */
  generation: number
  /** When each of its tokens was handed out, by the portal's clock; the newest is the last. */
  readonly issuedAt: number[]
}

/** What the portal's page hands to the app: an access token, how long it lives, and the token that renews it. */
export interface Tokens {
  readonly AUTH_ID: string
  readonly REFRESH_ID: string
}

/** `AUTH_EXPIRES`, in seconds. */
export const TOKEN_LIFE_SECONDS = 3_600
/** After this a portal renews no token, and the app must be opened anew. */
export const REFRESH_LIFE_DAYS = 180
