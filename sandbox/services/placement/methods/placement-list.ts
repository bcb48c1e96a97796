import * as v from 'valibot'
import { phpBool, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { PLACEMENT_CODES } from '../model/placement-codes.ts'
import { appOnly } from './placement-guards.ts'

/**
 * `placement.list`: the placements that the app's scopes allow; `SCOPE`: those of one scope, granted or not; `FULL`:
 * all. For all users of the app. Errors: see `appOnly`.
 */
export const placementList = defineMethod({
  name: 'placement.list',
  scope: 'placement',
  guard: appOnly,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, { session }) => {
    const isIncluded = (scope: string | null): boolean => {
      if (params['SCOPE'] !== undefined && params['SCOPE'] !== null)
        return (scope ?? '') === phpString(params['SCOPE'])
      return phpBool(params['FULL']) || scope === null || session.scopes.includes(scope)
    }
    return { result: PLACEMENT_CODES.filter(({ scope }) => isIncluded(scope)).map(({ code }) => code) }
  },
})
