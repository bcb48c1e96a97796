import { ALL_SCOPES } from '../model/scopes.ts'

/** An inbound webhook: an address that asks REST as one person, without any app. */
export interface Webhook {
  readonly personId: number
  /** The secret in its address: `/rest/<person>/<code>/<method>`. */
  readonly code: string
  readonly scopes: readonly string[]
}

/** Anna's, who is an administrator, may all that a webhook may; Marco's may only read the messenger. */
export const webhooks: readonly Webhook[] = [
  { personId: 27, code: 'annas0sandbox0hook', scopes: ALL_SCOPES },
  { personId: 31, code: 'marcos0sandbox0hook', scopes: ['im'] },
]
