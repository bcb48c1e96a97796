import { isEmpty, phpArray, phpString } from '../../../server/php/php-values.ts'
import { missingArgument } from '../../../server/rest/missing-argument.ts'
import type { StoredOptions } from '../model/options.ts'

/** The answer of `*.option.get`: the named option, or null; all of them without a name. */
export function optionAnswer(stored: StoredOptions, option: unknown): unknown {
  if (isEmpty(option)) return phpArray(new Map(Object.entries(stored)))
  const name = phpString(option)
  return Object.hasOwn(stored, name) ? (stored[name] ?? null) : null
}

/** The values for `*.option.set`: `options`, or else every parameter. Errors: 400 `ERROR_ARGUMENT` for none. */
export function readOptions(params: Readonly<Record<string, unknown>>): StoredOptions {
  const values = 'options' in params ? params['options'] : params
  if (typeof values !== 'object' || values === null || isEmpty(values)) throw missingArgument('options')
  return { ...values }
}
