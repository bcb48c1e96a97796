import type { Session } from '../../portal/session.ts'
import { GRANTED_SCOPES } from '../../services/app/model/scopes.ts'
import type { RestMethod } from './method.ts'
import { type Blame, RestError, restError } from './rest-error.ts'

/**
 * 403 `insufficient_scope`, with the text for an app or a webhook. The app is to blame for a single call outside the
 * default scopes. A scope taken away by `without` is a circumstance, and so is a row of a batch, which fails alone.
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
