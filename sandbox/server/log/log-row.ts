/** One thing that the app said to the portal, and what came of it. */
export interface LogRow {
  /** Unix time in milliseconds, by the machine's clock: when it was asked. */
  readonly at: number
  /** The page's session; empty where a request belongs to none. */
  readonly sid: string
  readonly way: 'app → frame' | 'app → REST'
  /** A REST method, or a frame command. */
  readonly method: string
  /** The methods inside a batch. */
  readonly commands?: string[]
  /** `POST`, `OPTIONS`; only of REST. */
  readonly httpMethod?: string
  /** The HTTP status, `dropped`, `no answer`; of a frame command `ok`, `no answer`, `denied`, `refused`. */
  readonly status: string
  readonly tookMs: number
  /** Of the answer. */
  readonly bytes: number
  /** One sentence; may be empty. */
  readonly note: string
  /** A real portal would refuse it. Tests fail on such a row. */
  readonly red: boolean
  /** It changes something in a real portal. */
  readonly write: boolean
  /** As the app sent them, without tokens. */
  readonly params?: unknown
  /**
   * As it was sent, without tokens; a text where it isn't JSON, or too long. Empty for an empty answer, none where
   * nothing was answered, and of an old row.
   */
  readonly answer?: unknown
}
