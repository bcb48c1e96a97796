import { RestError } from '../../../server/rest/rest-error.ts'

/** 400 `ERROR_NOT_FOUND`: no file or folder with this ID. */
export function noSuchEntity(id: number): RestError {
  return new RestError('ERROR_NOT_FOUND', `Could not find entity with id \`${id}\``, 400, 'app')
}

/** 400 `ACCESS_DENIED`, an ordinary outcome: the user has no right to the file or folder. */
export function diskAccessDenied(): RestError {
  return new RestError('ACCESS_DENIED', 'Access denied', 400, 'circumstance')
}
