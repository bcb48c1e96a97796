import { isEmpty, phpArray, phpString } from '../../../server/php/php-values.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import type { StoredOptions } from './options.ts'

/** What `*.option.get` answers: the option that was asked for, null where there is none; without a name, all of them. */
export function answeredOptions(stored: StoredOptions, option: unknown): unknown {
  if (isEmpty(option)) return phpArray(new Map(Object.entries(stored)))
  const name = phpString(option)
  return Object.hasOwn(stored, name) ? (stored[name] ?? null) : null
}

/**
 * The values that `*.option.set` is to store: `options`, or else every parameter there is. Errors: 400
 * `ERROR_ARGUMENT` where there are none.
 */
export function readOptions(params: Readonly<Record<string, unknown>>): StoredOptions {
  const values = 'options' in params ? params['options'] : params
  if (typeof values !== 'object' || values === null || isEmpty(values)) throw missingArgument('options')
  return { ...values }
}
