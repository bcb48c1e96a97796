import { RestError } from '../server/rest/rest-error.ts'
import type { RealAnswer } from './read-answer.ts'
import type { RealCall } from './real-call.ts'

/** Forwards a call to the real portal, and notes that and any error in the log. Throws `RestError` as `ask` does. */
export async function passOn(
  method: string,
  params: Readonly<Record<string, unknown>>,
  { real, remarks, signal }: RealCall,
): Promise<RealAnswer> {
  remarks.notes.push('passed on to the real portal')
  try {
    return await real.ask(method, params, { signal })
  } catch (error) {
    if (error instanceof RestError) remarks.notes.push(error.message)
    throw error
  }
}
