import * as v from 'valibot'
import { isEmpty, phpInt, phpString } from '../../../server/php/php-values.ts'
import { applicationAdministrator } from '../../../server/rest/guards.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { readEvent } from './read-event.ts'

/**
 * `event.unbind`: removes event handlers and answers their number; a parameter that isn't given matches all. Errors:
 * those of `applicationAdministrator` and `readEvent`.
 */
export const eventUnbind = defineMethod({
  name: 'event.unbind',
  scope: null,
  guard: applicationAdministrator,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const { event, isOffline } = readEvent(params, call)
    const { HANDLER: handler, AUTH_TYPE: authType } = params
    const count = call.portal.eventHandlers.remove(
      (bound) =>
        bound.event === event &&
        bound.isOffline === isOffline &&
        (isEmpty(handler) || bound.handler === phpString(handler)) &&
        (authType === undefined || bound.authType === phpInt(authType)),
    )
    if (count > 0) call.writes('unbound a handler from an event')
    return { result: { count } }
  },
})
