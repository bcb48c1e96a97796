import type { MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'

/** Throws `RestError` 403 `WRONG_AUTH_TYPE` for a webhook. */
export function appOnly({ session }: MethodCall): void {
  if (!session.isWebhook) return
  const text = 'Current authorization type is denied for this method Application context required'
  throw new RestError('WRONG_AUTH_TYPE', text, 403, 'app')
}

/** Throws `RestError` 403 `ACCESS_DENIED` for a user who isn't an administrator, after the check of `appOnly`. */
export function appAdministratorOnly(call: MethodCall): void {
  appOnly(call)
  if (!call.session.viewer.isAdmin) throw restError('ACCESS_DENIED')
}
