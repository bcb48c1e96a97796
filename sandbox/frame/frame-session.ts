import type { PhpParam } from '../server/php/php-params.ts'

/** The answer of `getInitData`: exactly these 15 fields. */
export interface InitData {
  readonly LANG: string
  /** The portal page's `location.host`, the port included. */
  readonly DOMAIN: string
  readonly PROTOCOL: 0 | 1
  readonly PATH: string
  readonly AUTH_ID: string
  /** Seconds, as text; as a number after a refresh. */
  readonly AUTH_EXPIRES: string | number
  readonly REFRESH_ID: string
  readonly MEMBER_ID: string
  readonly FIRST_RUN: boolean
  readonly IS_ADMIN: boolean
  readonly INSTALL: boolean
  readonly USER_OPTIONS: Readonly<Record<string, unknown>>
  readonly APP_OPTIONS: Readonly<Record<string, unknown>>
  readonly PLACEMENT: string
  /** Texts escaped for HTML, except for `DEFAULT`'s; an empty PHP array for a placement without options. */
  readonly PLACEMENT_OPTIONS: Readonly<Record<string, PhpParam>> | readonly []
}

/** The answer of `refreshAuth`; the seconds are a number here. */
export interface RefreshedAuth {
  readonly AUTH_ID: string
  readonly AUTH_EXPIRES: number
  readonly REFRESH_ID: string
}

/** The data that the portal's page needs to serve one app. Plain JSON: the server writes it into the page. */
export interface FrameSession {
  readonly sid: string
  readonly initData: InitData
  /** True with the fault `silent`: the page answers nothing. */
  readonly isSilent: boolean
  /** Delay of the answer to `getInitData`, in milliseconds. */
  readonly handshakeDelayMs: number
  readonly isRefreshUnanswered: boolean
  /** True with the fault `no-messenger`: the command to open the messenger has no effect. */
  readonly isMessengerStuck: boolean
  /** True with the fault `old-paths`: an older portal, whose slider opens fewer paths. */
  readonly hasOldPaths: boolean
  /** True with the fault `plain-frame`: the frame is visible before its `load` event, and of any height. */
  readonly isPlainFrame: boolean
  /** True with the fault `mobile`: the mobile app, which has no slider. */
  readonly isMobile: boolean
}
