import { ALL_SCOPES } from '../model/scopes.ts'

/** An inbound webhook: an address that calls REST as one user, without an app. */
export interface Webhook {
  readonly personId: number
  /** The secret in its address: `/rest/<person>/<code>/<method>`. */
  readonly code: string
  readonly scopes: readonly string[]
}

/** Anna, an administrator, has a webhook with every scope; Marco has one for the messenger only. */
export const webhooks: readonly Webhook[] = [
  { personId: 27, code: 'annas0sandbox0hook', scopes: ALL_SCOPES },
  { personId: 31, code: 'marcos0sandbox0hook', scopes: ['im'] },
]
