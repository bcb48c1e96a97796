/** The SDK's own requests as templates, recorded at build (`tools/ask-ahead/`). Holes: `{key}`, `{sid}` and so on. */
declare module 'virtual:recorded-requests' {
  /** The message of the handshake. Holes: `{key}` (the callback's), `{sid}` (the session's). */
  export const HANDSHAKE: string
  /** Path and query of a batch, below the portal's origin. Hole: `{request}`. */
  export const BATCH_PATH: string
  export const BATCH_HEADERS: Readonly<Record<string, string>>
  /**
   * Body of the opening's batch, with open channels and without. Holes: `{token}`, `{type}` (`DEAL`), `{lower}` (`deal`),
   * `{number}` (`entityTypeId`), `{id}`.
   */
  export const OPENING_WITH_CHANNELS: string
  export const OPENING: string
}
