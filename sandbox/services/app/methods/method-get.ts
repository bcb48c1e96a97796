import * as v from 'valibot'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod, isGranted } from '../../../server/rest/method.ts'

/** `batch` is no method of the list, and always there. */
const BATCH = 'batch'

/** The fault that stands for a portal that is too old for a method. */
const MISSING = 'ERROR_METHOD_NOT_FOUND'

/**
 * `method.get`: whether the portal has a method, and whether the app may call it. The name is taken in lower case only;
 * without one there is nothing, which is no error. What a fault says isn't there isn't told of either. Needs no permission.
 */
export const methodGet = defineMethod({
  name: 'method.get',
  scope: null,
  params: v.object({ name: v.optional(v.unknown()) }),
  run: (params, { findMethod, session }) => {
    const name = phpString(params.name)
    if (name === BATCH) return { result: { isExisting: true, isAvailable: true } }
    const isTakenAway = session.faults.some(
      (fault) => fault.kind === MISSING && fault.method === name && !fault.isOnce,
    )
    const method = name === name.toLowerCase() && !isTakenAway ? findMethod(name) : null
    const isAvailable = method !== null && isGranted(method, session.scopes)
    return { result: { isExisting: method !== null, isAvailable } }
  },
})
