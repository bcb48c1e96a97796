import type { Portal } from '../portal/portal.ts'
import type { Authorised } from '../portal/sessions.ts'
import type { Remarks } from '../server/rest/remarks.ts'
import type { RealPortal } from './real-portal.ts'

/** Who asks, what the log should say, and the portal behind the sandbox's own. */
export interface RealCall {
  readonly authorised: Authorised
  readonly portal: Portal
  readonly real: RealPortal
  readonly remarks: Remarks
  /** The app has given up. */
  readonly signal: AbortSignal
}
