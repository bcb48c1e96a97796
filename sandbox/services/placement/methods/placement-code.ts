import { missingArgument } from '../../../server/rest/missing-argument.ts'
import { RestError } from '../../../server/rest/rest-error.ts'

/** Reads `PLACEMENT` in upper case. Errors: 400 `ERROR_ARGUMENT` for a missing value or another type. */
export function placementCode(value: unknown): string {
  if (value === undefined || value === null || value === '') throw missingArgument('PLACEMENT')
  if (typeof value === 'string') return value.toUpperCase()
  const text = "The value of an argument 'PLACEMENT' must be of type string"
  throw new RestError('ERROR_ARGUMENT', text, 400, 'app', { argument: 'PLACEMENT' })
}
