import * as v from 'valibot'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { upperCaseParams } from '../../../server/rest/method.ts'

/** The parameters of an `im.*` method, top-level names in any case. Others are ignored. */
export function imParams<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(upperCaseParams, v.object(entries))
}

/** Any value; the method checks it. */
export const anyParam = v.optional(v.unknown())

/** `(int)`: 0 when missing. */
export const phpIntParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => phpInt(value)),
  ),
  0,
)

/** `(string)`, trimmed; empty when missing. */
export const phpTextParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => phpString(value).trim()),
  ),
  '',
)

/** True for `'Y'`. */
export const yesParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => value === 'Y'),
  ),
  'N',
)
