import type { Portal } from '../portal/portal.ts'
import type { Authorised } from '../portal/sessions.ts'
import type { Remarks } from '../server/rest/remarks.ts'
import type { RealPortal } from './real-portal.ts'

/** The context of a request to the real portal. */
export interface RealCall {
  readonly authorised: Authorised
  readonly portal: Portal
  readonly real: RealPortal
  readonly remarks: Remarks
  /** Aborted when the app cancels its request. */
  readonly signal: AbortSignal
}
