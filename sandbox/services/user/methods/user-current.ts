import * as v from 'valibot'
import { defineMethod } from '../../../server/rest/method.ts'
import { userFields } from './user-fields.ts'

/** `user.current`: the current user, with the fields that the app's user scope allows. */
export const userCurrent = defineMethod({
  name: 'user.current',
  scope: 'user_brief',
  orScopes: ['user_basic', 'user'],
  params: v.looseObject({}),
  run: (_, { session }) => ({ result: userFields(session.viewer, session) }),
})
