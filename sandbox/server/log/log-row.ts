/** One message or request of the app, with its outcome. */
export interface LogRow {
  /** Time of arrival, Unix time in milliseconds by the machine's clock. */
  readonly at: number
  /** `APP_SID` of the page's session; empty for a request without one. */
  readonly sid: string
  readonly way: 'app → frame' | 'app → REST'
  /** A REST method or a frame command. */
  readonly method: string
  /** The methods inside a batch. */
  readonly commands?: string[]
  /** `POST`, `OPTIONS`; of REST only. */
  readonly httpMethod?: string
  /** The HTTP status, `dropped` or `no answer`; for a frame command `ok`, `no answer`, `denied` or `refused`. */
  readonly status: string
  readonly tookMs: number
  /** Size of the answer. */
  readonly bytes: number
  /** One sentence; may be empty. */
  readonly note: string
  /** True when a real portal would refuse it. Tests fail on such a row. */
  readonly red: boolean
  /** True when it changes something in a real portal. */
  readonly write: boolean
  /** Parameters of the call, without tokens. */
  readonly params?: unknown
  /**
   * Body of the answer, without tokens: JSON, or text for another format and for a long one. Empty for an empty answer;
   * undefined for no answer, and in an old row.
   */
  readonly answer?: unknown
}
