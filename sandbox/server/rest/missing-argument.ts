import { RestError } from './rest-error.ts'

/** PHP's `ArgumentNullException`: a required parameter is missing or empty. */
export function missingArgument(name: string): RestError {
  const text = `Argument '${name}' is null or empty`
  return new RestError('ERROR_ARGUMENT', text, 400, 'app', { argument: name })
}
