import { RestError } from '../../../server/rest/rest-error.ts'
import { IM_ERRORS } from '../im-errors.ts'

/** One of the messenger's own errors: the app asked for what no portal takes. Throws a `TypeError` for no such code. */
export function imError(code: string): RestError {
  const known = IM_ERRORS.find((error) => error.code === code)
  if (known === undefined) throw new TypeError(`No such error of the messenger: ${code}`)
  return new RestError(known.code, known.description, known.status, 'app')
}

/** 403 `ACCESS_ERROR`, which the messenger answers with many a text: an ordinary ending. */
export function forbidden(description: string): RestError {
  return new RestError('ACCESS_ERROR', description, 403, 'circumstance')
}

/** 400 `WRONG_REQUEST`: the person isn't in the chat, or the other one is already: an ordinary ending as well. */
export function wrongRequest(description: string): RestError {
  return new RestError('WRONG_REQUEST', description, 400, 'circumstance')
}

/** What the general chat answers to whoever wants to change who is in it. */
export const ACTION_UNAVAILABLE = 'Action unavailable'
