import * as v from 'valibot'
import { applicationContext } from '../../../server/rest/guards.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import { optionAnswer } from './option-values.ts'

/** `app.option.get`: the app's options for all users. No scope. Errors: 403 `ACCESS_DENIED` for a webhook. */
export const appOptionGet = defineMethod({
  name: 'app.option.get',
  scope: null,
  guard: applicationContext,
  params: v.object({ option: v.optional(v.unknown()) }),
  run: ({ option }, { portal }) => ({ result: optionAnswer(portal.options.ofApp(), option) }),
})
