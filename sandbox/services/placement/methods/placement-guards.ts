import type { MethodCall } from '../../../server/rest/method.ts'
import { RestError, restError } from '../../../server/rest/rest-error.ts'

/** 403 `WRONG_AUTH_TYPE` for a webhook. */
export function appOnly({ session }: MethodCall): void {
  if (!session.isWebhook) return
  const text = 'Current authorization type is denied for this method Application context required'
  throw new RestError('WRONG_AUTH_TYPE', text, 403, 'app')
}

/** 403 `ACCESS_DENIED` for whoever isn't an administrator; a webhook is refused first, as by `appOnly`. */
export function appAdministratorOnly(call: MethodCall): void {
  appOnly(call)
  if (!call.session.viewer.isAdmin) throw restError('ACCESS_DENIED')
}
