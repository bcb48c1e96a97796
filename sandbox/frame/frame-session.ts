/** What `getInitData` answers: exactly these 15 fields. */
export interface InitData {
  readonly LANG: string
  /** The portal page's `location.host`, the port included. */
  readonly DOMAIN: string
  readonly PROTOCOL: 0 | 1
  readonly PATH: string
  readonly AUTH_ID: string
  /** Seconds, as text; a number after a refresh. */
  readonly AUTH_EXPIRES: string | number
  readonly REFRESH_ID: string
  readonly MEMBER_ID: string
  readonly FIRST_RUN: boolean
  readonly IS_ADMIN: boolean
  readonly INSTALL: boolean
  readonly USER_OPTIONS: Readonly<Record<string, unknown>>
  readonly APP_OPTIONS: Readonly<Record<string, unknown>>
  readonly PLACEMENT: string
  /** An empty PHP array where the placement has none. */
  readonly PLACEMENT_OPTIONS: Readonly<Record<string, string>> | readonly []
}

/** What `refreshAuth` answers; the seconds are a number here. */
export interface RefreshedAuth {
  readonly AUTH_ID: string
  readonly AUTH_EXPIRES: number
  readonly REFRESH_ID: string
}

/** All that the portal's page must know to talk to one app. Plain JSON: the server writes it into the page. */
export interface FrameSession {
  readonly sid: string
  readonly initData: InitData
  /** Faults of the portal's page. */
  readonly isSilent: boolean
  /** How late `getInitData` is answered, in milliseconds. */
  readonly handshakeDelayMs: number
  readonly isRefreshUnanswered: boolean
  /** The messenger is told to open, and doesn't. */
  readonly isMessengerStuck: boolean
  /** An older portal, whose slider opens fewer paths. */
  readonly hasOldPaths: boolean
  /** The mobile app, which has no slider. */
  readonly isMobile: boolean
}
