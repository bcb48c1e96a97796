import type { Session } from '../../portal/session.ts'
import { GRANTED_SCOPES } from '../../services/app/model/scopes.ts'
import type { RestMethod } from './method.ts'
import { type Blame, RestError, restError } from './rest-error.ts'

/**
 * 403 `insufficient_scope`, which says whether it is the app or the webhook that lacks the permission. To ask by itself
 * for what the app never had is its mistake. It is none where the permission was taken from it (`without`), nor in a
 * batch: there an app may ask without knowing, for the row fails alone.
 */
export function missingScope(
  { scope, orScopes = [] }: RestMethod,
  { isWebhook }: Session,
  isInBatch: boolean,
): RestError {
  if (isWebhook) {
    const text = 'The request requires higher privileges than provided by the webhook token'
    return new RestError('insufficient_scope', text, 403, 'circumstance')
  }
  const wasTaken = [scope, ...orScopes].some((one) => one !== null && GRANTED_SCOPES.includes(one))
  const blame: Blame = wasTaken || isInBatch ? 'circumstance' : 'app'
  return restError('insufficient_scope', blame)
}
