/** The handshake and the opening that the page has asked for ahead of the SDK; kept in memory only. */
export interface Asked {
  /** `https://acme.bitrix24.com` */
  readonly origin: string
  /** Never resolves while the portal's page is silent; null: unusable. */
  readonly handshake: Promise<HandshakeAhead | null>
  /** The body of the opening's batch, as JSON gave it; null: not asked, or nothing usable. Never rejects. */
  readonly answer: Promise<unknown>
}

/** The page's handshake, answer and drawing, which the app takes over. */
export interface AskedAhead extends Asked {
  /** Ends the page's drawing: true if a chat's head is in the page, as React renders it first. */
  readonly takeOver: () => boolean
}

/** `getInitData` as the portal's page sends it. Not trusted. */
export interface HandshakeAhead {
  readonly LANG?: unknown
  readonly PROTOCOL?: unknown
  readonly AUTH_ID?: unknown
  /** True once for each user and version of the app; reading it uses it up. */
  readonly FIRST_RUN?: unknown
  readonly IS_ADMIN?: unknown
  readonly INSTALL?: unknown
  readonly USER_OPTIONS?: unknown
  readonly PLACEMENT: string
  readonly PLACEMENT_OPTIONS?: unknown
}

declare global {
  interface Window {
    askedAhead?: AskedAhead | null
  }
}
