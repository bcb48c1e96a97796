import { type Blame, RestError } from '../../../server/rest/rest-error.ts'

/** What the older methods answer for anything that goes wrong: status 400, a text, and no code at all. */
export function legacyError(text: string, blame: Blame): RestError {
  return new RestError('', text, 400, blame)
}
