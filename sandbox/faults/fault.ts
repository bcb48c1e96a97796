/**
 * The layer that a fault hits. `answer`: the method's answer. `message`: a new message, by `im.message.add` itself.
 * `file`: the portal's way with files. `transport`: the HTTP request. `frame`: the portal's page.
 */
export type FaultLayer = 'answer' | 'message' | 'file' | 'transport' | 'frame'

/** A fault that is switched on: `<kind>[@<status>][:<method or *>[:once]]`, e.g. `QUERY_LIMIT_EXCEEDED:batch:once`. */
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
  /** Delay of the portal page's answer, in milliseconds; 0 except for `slow-handshake`. */
  readonly delayMs: number
}
