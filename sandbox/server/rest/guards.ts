import type { MethodCall } from './method.ts'
import { RestError } from './rest-error.ts'

/** 403 `ACCESS_DENIED` for a webhook: there is no app that this would be about. */
export function applicationContext({ session }: MethodCall): void {
  if (session.isWebhook) throw denied('Application context required')
}

/** 403 `ACCESS_DENIED` for whoever isn't an administrator of the portal, and for a webhook. */
export function applicationAdministrator(call: MethodCall): void {
  applicationContext(call)
  if (!call.session.viewer.isAdmin) throw denied('Administrator authorization required')
}

function denied(why: string): RestError {
  return new RestError('ACCESS_DENIED', `Access denied! ${why}`, 403, 'app')
}
