import type { Session } from '../portal/session.ts'
import { RestError, restError } from './rest-error.ts'

/** 403 `insufficient_scope`, which says whether it is the app or the webhook that lacks the permission. */
export function missingScope({ isWebhook }: Session): RestError {
  if (!isWebhook) return restError('insufficient_scope', 'circumstance')
  const text = 'The request requires higher privileges than provided by the webhook token'
  return new RestError('insufficient_scope', text, 403, 'circumstance')
}
