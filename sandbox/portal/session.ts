import type { Fault } from '../faults/fault.ts'
import type { PhpParam } from '../server/php/php-params.ts'
import type { LeakyBucket } from '../server/rest/leaky-bucket.ts'
import type { ObserverSync } from '../services/crm/model/observers.ts'
import type { Person } from '../services/user/model/person.ts'
import type { AnnouncedWrite } from './announced-write.ts'
import type { Press } from './press.ts'

/** Shape of answers: that of current portals, or that of 2017, as the old documentation shows it. */
export type AnswerShape = 'current' | '2017'
/** `old`: a self-hosted portal on PHP 8, whose batch fails with 500 when a reference meets null. */
export type Kernel = 'current' | 'old'

/** HTTP method that opens the app. `get`: a static app, uploaded as an archive, without a server of its own. */
export type OpeningMethod = 'post' | 'get'

/** One opened page of the portal with the app in it, and all that a request may depend on. */
export interface Session {
  /** `APP_SID`: 32 hexadecimal digits. */
  readonly sid: string
  /** `sid` of the page that this is a further tab of; undefined for the page's own session. */
  readonly openedFrom?: string
  /** The portal's origin, as the browser sees it. */
  readonly origin: string
  /** The current user: another one, after the tokens are renewed, when `nextViewer` has logged in. */
  viewer: Person
  /** The user who has logged in since: the page's next tokens are theirs. Null: nobody. */
  nextViewer: Person | null
  /** The portal's language code: `en`, `ru`. */
  readonly language: string
  readonly placement: string
  /** Unescaped; for the app's own page the query of its address. */
  readonly placementOptions: Readonly<Record<string, PhpParam>>
  /** Options from the page's address that the app hasn't set since. */
  readonly userOptions: Record<string, unknown>
  readonly isInstall: boolean
  /** `FIRST_RUN` of the first handshake. */
  readonly isFirstRun: boolean
  /** The scopes that the app was granted. */
  readonly scopes: readonly string[]
  readonly shape: AnswerShape
  readonly kernel: Kernel
  readonly observerSync: ObserverSync
  /** HTTP method by which the page opens the app. */
  readonly opening: OpeningMethod
  /** Delay before every REST answer, in milliseconds. */
  readonly latencyMs: number
  /** Mutable: a test may change them while the page is open. */
  faults: readonly Fault[]
  /** Rate limit of its requests; null: none. */
  readonly bucket: LeakyBucket | null
  /** The user activation of its page. */
  readonly press: Press
  /** Announced writes, which need no press of their own. */
  readonly announced: AnnouncedWrite[]
  /**
   * Messages of this page that were pressed for, by their key or announced by their text: who pressed, and the time, by
   * the portal's clock in milliseconds.
   */
  readonly pressedMessages: Map<string, { readonly personId: number; readonly at: number }>
  /** The writes that follow one press, and the end of their time, by `performance.now()` in milliseconds. Null: none. */
  plan: { readonly methods: RegExp; readonly until: number } | null
  /** True for an inbound webhook, which has no app and no page. */
  readonly isWebhook: boolean
  /** `once` faults that have fired. */
  readonly spentFaults: Set<Fault>
  /** Number of the requests, or commands, that each fault could have hit so far. */
  readonly faultHits: Map<Fault, number>
  /** Number of times its tokens were refreshed. */
  generation: number
  /** Issue date of each token, by the portal's clock in milliseconds; the newest is last. */
  readonly issuedAt: number[]
}

/** The tokens that the portal's page hands to the app: the access token, and the one that renews it. */
export interface Tokens {
  readonly AUTH_ID: string
  readonly REFRESH_ID: string
}

/** `AUTH_EXPIRES`, in seconds. */
export const TOKEN_LIFE_SECONDS = 3_600
/** Life of a refresh token, in days; after that the app must be opened anew. */
export const REFRESH_LIFE_DAYS = 180
