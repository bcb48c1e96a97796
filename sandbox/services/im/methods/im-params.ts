import * as v from 'valibot'
import { phpInt, phpString } from '../../../server/php/php-values.ts'
import { upperCaseParams } from '../../../server/rest/method.ts'

/** The parameters of an `im.*` method, top-level names in any case. Others are taken, and not looked at. */
export function imParams<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(upperCaseParams, v.object(entries))
}

/** Whatever was sent; the method's own checks say what is wrong with it. */
export const anyParam = v.optional(v.unknown())

/** `(int)`: 0 where nothing was sent. */
export const phpIntParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => phpInt(value)),
  ),
  0,
)

/** `(string)`, without the space around it; empty where nothing was sent. */
export const phpTextParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => phpString(value).trim()),
  ),
  '',
)

/** `'Y'` or not. */
export const yesParam = v.optional(
  v.pipe(
    v.unknown(),
    v.transform((value) => value === 'Y'),
  ),
  'N',
)
