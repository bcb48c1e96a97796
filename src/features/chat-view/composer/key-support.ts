/**
 * Portals that have answered a message of ours with its key (`TEMPLATE_ID`) as its `uuid`: there a repeat with the same
 * key sends nothing. Kept in `localStorage`, as a fact about the portal; where that is denied, for the life of the page.
 */

/** Origins of such portals, for a page without storage. */
const inMemory = new Set<string>()

/** True when this portal is known to know keys. */
export function knowsKeys(origin: string): boolean {
  try {
    return localStorage.getItem(storageKey(origin)) !== null
  } catch {
    // Denied: the browser blocks third-party storage.
    return inMemory.has(origin)
  }
}

/** Records that this portal answered the key of a message of ours, or something else. */
export function recordKeys(origin: string, isKnown: boolean): void {
  if (isKnown) inMemory.add(origin)
  else inMemory.delete(origin)
  try {
    if (isKnown) localStorage.setItem(storageKey(origin), 'yes')
    else localStorage.removeItem(storageKey(origin))
  } catch {
    // Denied or full: the page remembers it.
  }
}

function storageKey(origin: string): string {
  return `deal-chat.keys ${origin}`
}
