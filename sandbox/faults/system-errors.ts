import { DISK_ERRORS } from '../services/disk/model/disk-errors.ts'
import { FILE_ERRORS } from '../services/im/model/file-errors.ts'
import { IM_ERRORS } from '../services/im/model/im-errors.ts'

/** An error of REST: the HTTP status, and the text of `error_description`. */
export interface KnownError {
  readonly code: string
  readonly status: number
  readonly description: string
}

/**
 * The errors that any method may answer, and those of single methods that an app must tell apart. A code with two
 * statuses stands twice, the usual one first. Source: the REST documentation and the portal's PHP code.
 */
export const KNOWN_ERRORS: readonly KnownError[] = [
  { code: 'INVALID_REQUEST', status: 400, description: 'Https required.' },
  { code: 'ERROR_ARGUMENT', status: 400, description: 'Invalid argument' },
  { code: 'ERROR_BATCH_LENGTH_EXCEEDED', status: 400, description: 'Max batch length exceeded' },
  { code: 'ERROR_CORE', status: 400, description: 'Internal error' },
  { code: 'ERROR_CORE', status: 500, description: 'SQL query error' },
  { code: 'NO_AUTH_FOUND', status: 401, description: 'Wrong authorization data' },
  { code: 'expired_token', status: 401, description: 'The access token provided has expired.' },
  { code: 'invalid_token', status: 401, description: 'Unable to get application by token' },
  { code: 'INVALID_CREDENTIALS', status: 403, description: 'Invalid request credentials' },
  { code: 'INVALID_CREDENTIALS', status: 401, description: 'Invalid request credentials' },
  {
    code: 'insufficient_scope',
    status: 403,
    description: 'The request requires higher privileges than provided by the access token',
  },
  { code: 'ACCESS_DENIED', status: 403, description: 'Access denied!' },
  { code: 'ACCESS_DENIED', status: 400, description: 'You do not have permission to view this item' },
  {
    code: 'user_access_error',
    status: 403,
    description: 'The user does not have access to the application.',
  },
  {
    code: 'WRONG_AUTH_TYPE',
    status: 403,
    description: 'Current authorization type is denied for this method',
  },
  { code: 'AUTHORIZE_ERROR', status: 403, description: 'Method not available for guest session.' },
  {
    code: 'allowed_only_intranet_user',
    status: 403,
    description: 'Only intranet users are allowed to use this method',
  },
  { code: 'ERROR_METHOD_NOT_FOUND', status: 404, description: 'Method not found!' },
  { code: 'ERROR_MANIFEST_IS_NOT_AVAILABLE', status: 404, description: 'Manifest is not available' },
  {
    code: 'ERROR_BATCH_METHOD_NOT_ALLOWED',
    status: 405,
    description: 'Method is not allowed for batch usage',
  },
  {
    code: 'OPERATION_TIME_LIMIT',
    status: 429,
    description: 'Method is blocked due to operation time limit.',
  },
  { code: 'INTERNAL_SERVER_ERROR', status: 500, description: 'Internal server error' },
  { code: 'ERROR_UNEXPECTED_ANSWER', status: 500, description: 'Server returned an unexpected response' },
  { code: 'PORTAL_DELETED', status: 403, description: 'Portal was deleted' },
  { code: 'PORTAL_DELETED', status: 500, description: 'Portal was deleted' },
  { code: 'QUERY_LIMIT_EXCEEDED', status: 503, description: 'Too many requests' },
  { code: 'OVERLOAD_LIMIT', status: 503, description: 'REST API is blocked due to overload' },
  { code: 'ACCESS_ERROR', status: 403, description: 'You do not have access to the specified dialog' },
  { code: 'ACCESS_ERROR', status: 400, description: "You don't have access to this chat" },
  { code: 'DIALOG_ID_EMPTY', status: 400, description: "Dialog ID can't be empty" },
  ...IM_ERRORS,
  ...FILE_ERRORS,
  ...DISK_ERRORS,
  { code: 'OWNER_NOT_FOUND', status: 400, description: 'Owner not found.' },
  { code: 'NOT_FOUND', status: 400, description: 'Element not found' },
  { code: 'INVALID_ARG_VALUE', status: 400, description: 'Invalid filter' },
  {
    code: 'CRM_FIELD_ERROR_VALUE_NOT_VALID',
    status: 400,
    description: 'Invalid value for field "Stage"',
  },
  {
    code: 'UPDATE_DYNAMIC_ITEM_RESTRICTED',
    status: 400,
    description: 'You cannot change the item due to your plan restrictions',
  },
]

/**
 * Finds the error with this code (case-sensitive), with its usual status unless another is given; null for an unknown
 * code.
 */
export function knownError(code: string, status: number | null = null): KnownError | null {
  const named = KNOWN_ERRORS.filter((error) => error.code === code)
  const usual = named[0]
  if (usual === undefined) return null
  if (status === null) return usual
  return named.find((error) => error.status === status) ?? { ...usual, status }
}
