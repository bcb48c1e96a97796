import { isEmpty, phpString } from '../../../server/php/php-values.ts'
import type { MethodCall } from '../../../server/rest/method.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { EVENT_NAMES } from '../model/event-names.ts'

/** The event that a call names. */
export interface NamedEvent {
  readonly event: string
  readonly isOffline: boolean
}

/**
 * Reads the event of `event.bind` and `event.unbind`; parameter names in upper case. Errors: 400 `ERROR_ARGUMENT`
 * without one, `ERROR_EVENT_NOT_FOUND` for an unknown event or a missing scope.
 */
export function readEvent(params: Readonly<Record<string, unknown>>, { session }: MethodCall): NamedEvent {
  if (isEmpty(params['EVENT'])) throw missingArgument('EVENT')
  const event = phpString(params['EVENT']).toUpperCase()
  const allowed = Object.entries(EVENT_NAMES).filter(
    ([scope]) => scope === '' || session.scopes.includes(scope),
  )
  if (!allowed.some(([, names]) => names.includes(event))) {
    throw new RestError('ERROR_EVENT_NOT_FOUND', 'Event not found', 400, 'app')
  }
  return { event, isOffline: phpString(params['EVENT_TYPE']).toLowerCase() === 'offline' }
}
