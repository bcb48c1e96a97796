import { RELOAD_PARAMETER, stepsHere } from '../shared/history-steps/history-steps.ts'

/**
 * Loads the page again by GET, with its query and hash: `location.reload()` would ask to post the portal's form again.
 * The reload parameter changes, because browsers only scroll when nothing but the hash is new.
 */
export function reload(): void {
  const address = new URL(location.href)
  if (address.hash !== '')
    address.searchParams.set(RELOAD_PARAMETER, `${stepsHere()}-${Date.now().toString(36)}`)
  location.replace(address)
}
