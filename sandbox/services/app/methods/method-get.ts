import * as v from 'valibot'
import { isTooNew } from '../../../faults/file-faults.ts'
import { phpString } from '../../../server/php/php-values.ts'
import { defineMethod, isGranted } from '../../../server/rest/method.ts'

/** `batch` is not in the list of methods, and always exists. */
const BATCH = 'batch'

/** The fault that hides a method, as in a portal too old for it. */
const MISSING = 'ERROR_METHOD_NOT_FOUND'

/**
 * `method.get`: tells if the portal has a method, and if the app may call it. Accepts lower case only; without a name
 * both are false. A method hidden by a fault doesn't exist. No scope.
 */
export const methodGet = defineMethod({
  name: 'method.get',
  scope: null,
  params: v.object({ name: v.optional(v.unknown()) }),
  run: (params, { findMethod, session }) => {
    const name = phpString(params.name)
    if (name === BATCH) return { result: { isExisting: true, isAvailable: true } }
    const isTakenAway =
      isTooNew(name, session) ||
      session.faults.some((fault) => fault.kind === MISSING && fault.method === name && !fault.isOnce)
    const method = name === name.toLowerCase() && !isTakenAway ? findMethod(name) : null
    const isAvailable = method !== null && isGranted(method, session.scopes)
    return { result: { isExisting: method !== null, isAvailable } }
  },
})
