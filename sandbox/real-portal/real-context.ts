import type { Portal } from '../portal/portal.ts'
import type { Authorised } from '../portal/sessions.ts'
import type { Annotations } from '../server/rest/annotations.ts'
import type { RealPortal } from './real-portal.ts'

/** The context of a request to the real portal. */
export interface RealContext {
  readonly authorised: Authorised
  readonly portal: Portal
  readonly real: RealPortal
  readonly annotations: Annotations
  /** Aborted when the app cancels its request. */
  readonly signal: AbortSignal
}
