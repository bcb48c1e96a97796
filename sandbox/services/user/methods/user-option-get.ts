import * as v from 'valibot'
import { applicationContext } from '../../../server/rest/guards.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { optionAnswer } from '../../app/methods/option-values.ts'

/** `user.option.get`: the app's options of the current user. No scope. Errors: 403 `ACCESS_DENIED` for a webhook. */
export const userOptionGet = defineMethod({
  name: 'user.option.get',
  scope: null,
  guard: applicationContext,
  params: v.object({ option: v.optional(v.unknown()) }),
  run: ({ option }, { portal, session }) => ({
    result: optionAnswer(portal.options.ofUser(session), option),
  }),
})
