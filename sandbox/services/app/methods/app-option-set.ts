import * as v from 'valibot'
import { applicationAdministrator } from '../../../server/rest/guards.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { readOptions } from './option-values.ts'

/**
 * `app.option.set`: stores options for all users; the others stay. Errors: 403 `ACCESS_DENIED` for a webhook and for a
 * user who isn't an administrator, and those of `readOptions`.
 */
export const appOptionSet = defineMethod({
  name: 'app.option.set',
  scope: null,
  guard: applicationAdministrator,
  params: v.record(v.string(), v.unknown()),
  run: (params, call) => {
    const values = readOptions(params)
    call.writes('changed an option of the app')
    call.portal.options.setOfApp(values)
    return { result: true }
  },
})
