import * as v from 'valibot'
import { applicationContext } from '../../../server/rest/guards.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { readOptions } from '../../app/methods/option-values.ts'

/**
 * `user.option.set`: stores options for the current user; the others stay. No scope. Errors: 403 `ACCESS_DENIED` for a
 * webhook, and those of `readOptions`.
 */
export const userOptionSet = defineMethod({
  name: 'user.option.set',
  scope: null,
  guard: applicationContext,
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => {
    const values = readOptions(params)
    call.writes('changed an option of the person')
    call.portal.options.setOfUser(call.session, values)
    return { result: true }
  },
})
