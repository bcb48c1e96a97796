/**
 * What goes wrong on purpose. `answer`: the method answers something else. `transport`: the HTTP request itself fails.
 * `frame`: the portal's page.
 */
export type FaultReach = 'answer' | 'transport' | 'frame'

/** A fault that is switched on: `<kind>[@<status>][:<method or *>[:once]]`, e.g. `QUERY_LIMIT_EXCEEDED:batch:once`. */
export interface Fault {
  /** As it was written. */
  readonly text: string
  /** A REST error code, or one of `FAULT_KINDS`. */
  readonly kind: string
  readonly reach: FaultReach
  /** Null: the usual status of that kind. */
  readonly status: number | null
  /** Lower case; `*`: every HTTP request, `batch` as a whole among them. */
  readonly method: string
  readonly isOnce: boolean
  /** Only of `slow-handshake`: how late the portal's page answers. */
  readonly delayMs: number
}
