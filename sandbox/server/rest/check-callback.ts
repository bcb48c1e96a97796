import { RestError } from './rest-error.ts'

/**
 * Checks the address of a callback (placement or event handler): absolute, and on the app's own host. Throws
 * `RestError` 400 `ERROR_WRONG_HANDLER_URL`, `ERROR_UNSUPPORTED_PROTOCOL`, `ERROR_HANDLER_URL_MATCH`. A real portal
 * wants a dot in the host name; the host of a local app has none.
 */
export function checkCallback(address: string, appUrl: string): void {
  const url = URL.canParse(address) ? new URL(address) : null
  const appHost = new URL(appUrl).hostname
  if (url === null || (!url.hostname.includes('.') && url.hostname !== appHost)) {
    throw refused('ERROR_WRONG_HANDLER_URL', 'Wrong handler URL')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused('ERROR_UNSUPPORTED_PROTOCOL', 'Unsupported handler protocol')
  }
  if (url.hostname !== appHost && appHost !== 'localhost') {
    throw refused('ERROR_HANDLER_URL_MATCH', "Handler URL host doesn't match application URL")
  }
}

function refused(code: string, text: string): RestError {
  return new RestError(code, text, 400, 'app')
}
