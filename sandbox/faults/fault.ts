/**
 * The layer that a fault hits. `answer`: the method's answer. `rows`: the rows of its list. `message`: a new message, by `im.message.add` itself.
 * `file`: the portal's way with files. `transport`: the HTTP request. `frame`: the portal's page.
 */
export type FaultLayer = 'answer' | 'rows' | 'message' | 'file' | 'transport' | 'frame'

/**
 * A fault that is switched on: `<kind>[@<status>][:<method or *>[:<times>]]`, e.g. `QUERY_LIMIT_EXCEEDED:batch:once`.
 * `<times>`: `once`, `at3` (the third only), `from3` (the third and later ones).
 */
export interface Fault {
  /** The text that it was parsed from. */
  readonly text: string
  /** A REST error code, or one of `FAULT_KINDS`. */
  readonly kind: string
  readonly layer: FaultLayer
  /** HTTP status of the answer; null: the usual one of that kind. */
  readonly status: number | null
  /** Method name in lower case; `*`: every HTTP request, `batch` as a whole included. */
  readonly method: string
  readonly isOnce: boolean
  /** Number of the first request, or command, that it hits; 1: from the first on. */
  readonly from: number
  /** Delay of the portal page's answer, in milliseconds; 0 except for `slow-handshake`. */
  readonly delayMs: number
}
