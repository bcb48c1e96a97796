import { type Blame, RestError } from '../../../server/rest/rest-error.ts'
import { IM_ERRORS } from '../model/im-errors.ts'

/** An error of the messenger, by default with the app to blame. Throws `TypeError` for an unknown code. */
export function imError(code: string, blame: Blame = 'app'): RestError {
  const known = IM_ERRORS.find((error) => error.code === code)
  if (known === undefined) throw new TypeError(`No such error of the messenger: ${code}`)
  return new RestError(known.code, known.description, known.status, blame)
}

/** 403 `ACCESS_ERROR`, an ordinary outcome, which the messenger answers with several texts. */
export function forbidden(description: string): RestError {
  return new RestError('ACCESS_ERROR', description, 403, 'circumstance')
}

/** 400 `WRONG_REQUEST`, an ordinary outcome: the user isn't in the chat, or is already. */
export function wrongRequest(description: string): RestError {
  return new RestError('WRONG_REQUEST', description, 400, 'circumstance')
}

/** The general chat's answer to a change of its members. */
export const ACTION_UNAVAILABLE = 'Action unavailable'
