import * as v from 'valibot'
import { portalDate } from '../../../portal/clock.ts'
import { defineMethod } from '../../../server/rest/method.ts'

/** `server.time`: the current time by the portal's clock. No scope. */
export const serverTime = defineMethod({
  name: 'server.time',
  scope: null,
  params: v.looseObject({}),
  run: (_, { clock }) => ({ result: portalDate(clock.now()) }),
})
