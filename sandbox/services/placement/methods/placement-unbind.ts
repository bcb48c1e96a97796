import * as v from 'valibot'
import { isEmpty, phpInt, phpString } from '../../../server/php/php-values.ts'
import { defineMethod, upperCaseParams } from '../../../server/rest/method.ts'
import { placementCode } from './placement-code.ts'
import { appAdministratorOnly } from './placement-guards.ts'

/** A portal counts each row twice: when it finds it, and when it deletes it. */
const COUNTS_PER_ROW = 2

/**
 * `placement.unbind`: removes the app from a placement, one `HANDLER` or all. An unknown placement is no error. Errors:
 * those of `appAdministratorOnly` and `placementCode`.
 */
export const placementUnbind = defineMethod({
  name: 'placement.unbind',
  scope: 'placement',
  guard: appAdministratorOnly,
  params: v.pipe(upperCaseParams, v.looseObject({})),
  run: (params, call) => {
    const placement = placementCode(params['PLACEMENT'])
    const { HANDLER: handler, USER_ID: userId } = params
    const removed = call.portal.placements.remove(
      (bound) =>
        bound.placement === placement &&
        (isEmpty(handler) || bound.handler === phpString(handler)) &&
        (userId === undefined || bound.userId === phpInt(userId)),
    )
    if (removed > 0) call.writes('unbound the app from a placement')
    return { result: { count: removed * COUNTS_PER_ROW } }
  },
})
