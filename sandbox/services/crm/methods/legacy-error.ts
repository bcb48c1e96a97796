import { type Blame, RestError } from '../../../server/rest/rest-error.ts'

/** The form of every error of the older methods: status 400, a text, and no code. */
export function legacyError(text: string, blame: Blame): RestError {
  return new RestError('', text, 400, blame)
}
