import * as v from 'valibot'
import { PERSON_ZONE_OFFSET } from '../../../portal/clock.ts'
import { defineMethod } from '../../../server/rest/method.ts'

/** `profile`: the current user. No scope. */
export const profile = defineMethod({
  name: 'profile',
  scope: null,
  params: v.looseObject({}),
  run: (_, { session: { viewer, origin } }) => ({
    result: {
      ID: String(viewer.id),
      ADMIN: viewer.isAdmin,
      NAME: viewer.firstName,
      LAST_NAME: viewer.lastName,
      PERSONAL_GENDER: viewer.gender,
      ...(viewer.picture === '' ? {} : { PERSONAL_PHOTO: `${origin}${viewer.picture}` }),
      TIME_ZONE: '',
      TIME_ZONE_OFFSET: PERSON_ZONE_OFFSET,
    },
  }),
})
