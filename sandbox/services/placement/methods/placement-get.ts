import * as v from 'valibot'
import { phpArray } from '../../../server/php/php-values.ts'
import { defineMethod } from '../../../server/rest/method.ts'
import type { BoundPlacement } from '../model/bound-placement.ts'
import { appAdministratorOnly } from './placement-guards.ts'

/** `placement.get`: the app's placements, in the order of their binding. Errors: see `appAdministratorOnly`. */
export const placementGet = defineMethod({
  name: 'placement.get',
  scope: 'placement',
  guard: appAdministratorOnly,
  params: v.looseObject({}),
  run: (_, { portal }) => ({ result: portal.placements.all.map(rowOf) }),
})

function rowOf({ placement, userId, handler, options, title, description, langAll }: BoundPlacement) {
  return {
    placement,
    userId,
    handler,
    options: phpArray(options),
    title,
    description,
    langAll: phpArray(langAll),
  }
}
