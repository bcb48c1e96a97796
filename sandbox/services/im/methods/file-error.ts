import { type Blame, RestError } from '../../../server/rest/rest-error.ts'
import { FILE_ERRORS } from '../model/file-errors.ts'

/** An error of the chat's files. Throws `TypeError` for an unknown code. */
export function fileError(code: (typeof FILE_ERRORS)[number]['code'], blame: Blame = 'app'): RestError {
  const known = FILE_ERRORS.find((error) => error.code === code)
  if (known === undefined) throw new TypeError(`No such error of files: ${code}`)
  return new RestError(known.code, known.description, known.status, blame)
}

/** 403 `ACCESS_DENIED`, an ordinary outcome: the user has no access to the chat, or to the file. */
export function fileAccessDenied(): RestError {
  return new RestError('ACCESS_DENIED', 'Access denied', 403, 'circumstance')
}
