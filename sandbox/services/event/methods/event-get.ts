import * as v from 'valibot'
import { applicationContext } from '../../../server/rest/guards.ts'
import { defineMethod } from '../../../server/rest/method.ts'

/** `event.get`: the app's event handlers. Errors: see `applicationContext`. */
export const eventGet = defineMethod({
  name: 'event.get',
  scope: null,
  guard: applicationContext,
  params: v.looseObject({}),
  run: (_, { portal }) => ({
    result: portal.eventHandlers.all.map(({ event, handler, authType, isOffline }) => ({
      event,
      handler,
      auth_type: String(authType),
      offline: isOffline ? 1 : 0,
    })),
  }),
})
