import * as v from 'valibot'
import { isEmpty, phpInt, phpString } from '../../../server/php/php-values.ts'
import { checkCallback } from '../../../server/rest/check-callback.ts'
import { applicationAdministrator, applicationContext } from '../../../server/rest/guards.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import { RestError } from '../../../server/rest/rest-error.ts'
import { readEvent } from './read-event.ts'

/**
 * `event.bind`: registers an address of the app for an event, with the token of one user or of the user who causes the
 * event. A user who isn't an administrator can bind for themselves only. This portal never calls the address. Errors:
 * 403 `ACCESS_DENIED` (a webhook; an offline event or another user, without being an administrator), 400
 * `ERROR_ARGUMENT`, `ERROR_CORE` (bound already), and those of `readEvent` and `checkCallback`.
 */
export const eventBind = defineMethod({
  name: 'event.bind',
  scope: null,
  guard: applicationContext,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const { portal, session } = call
    const { event, isOffline } = readEvent(params, call)
    const isOthers = !isEmpty(params['AUTH_TYPE']) && phpInt(params['AUTH_TYPE']) !== session.viewer.id
    if (isOffline || isOthers) applicationAdministrator(call)
    const handler = isOffline ? '' : phpString(params['HANDLER'])
    if (!isOffline) {
      if (handler === '') throw missingArgument('HANDLER')
      checkCallback(handler, portal.appUrl())
    }
    const authType = session.viewer.isAdmin ? phpInt(params['AUTH_TYPE']) : session.viewer.id
    const isBound = portal.eventHandlers.all.some(
      (bound) =>
        bound.event === event &&
        bound.handler === handler &&
        bound.authType === authType &&
        bound.isOffline === isOffline,
    )
    if (isBound) {
      const text = 'Unable to set event handler: Handler already binded'
      throw new RestError('ERROR_CORE', text, 400, 'circumstance')
    }
    call.writes('bound a handler to an event')
    portal.eventHandlers.add({ event, handler, authType, isOffline })
    return { result: true }
  },
})
