import { RestError } from '../server/rest/rest-error.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealContext } from './real-context.ts'

/** Forwards a call to the real portal, and notes that and any error in the log. Throws `RestError` as `ask` does. */
export async function forwardCall(
  method: string,
  params: Readonly<Record<string, unknown>>,
  { real, annotations, signal }: RealContext,
): Promise<RealAnswer> {
  annotations.notes.push('passed on to the real portal')
  try {
    return await real.ask(method, params, { signal })
  } catch (error) {
    if (error instanceof RestError) annotations.notes.push(error.message)
    throw error
  }
}
