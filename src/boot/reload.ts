import { RELOAD_PARAMETER, stepsHere } from '../shared/history-steps/history-steps.ts'

/**
 * Loads our own GET address, query and hash kept: `location.reload()` would ask whether to post the portal's form
 * again. Browsers only scroll to a hash where nothing else of an address is new, so the reload parameter changes.
 */
export function reload(): void {
  const address = new URL(location.href)
  if (address.hash !== '')
    address.searchParams.set(RELOAD_PARAMETER, `${stepsHere()}-${Date.now().toString(36)}`)
  location.replace(address)
}
