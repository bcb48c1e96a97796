/** A method's result that the framework answers as an error: at the top level, with status 200. */
export interface ErrorInResult {
  readonly error: string
  readonly error_description: string
}

/** The result, when it is an array with both keys and neither is empty; else null. */
export function errorInResult(result: unknown): ErrorInResult | null {
  if (typeof result !== 'object' || result === null) return null
  const { error, error_description: text } = result as Partial<ErrorInResult>
  return typeof error === 'string' && error !== '' && typeof text === 'string' && text !== ''
    ? (result as ErrorInResult)
    : null
}
