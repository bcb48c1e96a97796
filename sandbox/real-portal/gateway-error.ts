import { RestError } from '../server/rest/rest-error.ts'

const BAD_GATEWAY = 502
const GATEWAY_TIMEOUT = 504

/** Reasons by Node's error code, without an address. */
const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name is not known',
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it cut the connection',
  UND_ERR_SOCKET: 'it cut the connection',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is not trusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate is not trusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its certificate is not trusted',
  CERT_HAS_EXPIRED: 'its certificate has expired',
}

/** The error for a missing answer of the real portal: 502, with the reason. Holds no address and no cause. */
export function gatewayError(reason: string): RestError {
  return new RestError(
    'INTERNAL_SERVER_ERROR',
    `No answer of the real portal: ${reason}`,
    BAD_GATEWAY,
    'circumstance',
  )
}

/** The error for a rejected `fetch`: 504 after a time-out, 502 otherwise. */
export function failedRequest(error: unknown): RestError {
  if (error instanceof Error && error.name === 'TimeoutError') {
    const text = 'No answer of the real portal in time'
    return new RestError('INTERNAL_SERVER_ERROR', text, GATEWAY_TIMEOUT, 'circumstance')
  }
  return gatewayError(REASONS[codeOf(error)] ?? 'the connection failed')
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : null
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
}
