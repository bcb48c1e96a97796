import type { MethodCall } from './method.ts'
import { RestError } from './rest-error.ts'

/** Throws `RestError` 403 `ACCESS_DENIED` for a webhook, which has no application context. */
export function applicationContext({ session }: MethodCall): void {
  if (session.isWebhook) throw denied('Application context required')
}

/** Throws `RestError` 403 `ACCESS_DENIED` for a user who isn't an administrator, and for a webhook. */
export function applicationAdministrator(call: MethodCall): void {
  applicationContext(call)
  if (!call.session.viewer.isAdmin) throw denied('Administrator authorization required')
}

function denied(why: string): RestError {
  return new RestError('ACCESS_DENIED', `Access denied! ${why}`, 403, 'app')
}
