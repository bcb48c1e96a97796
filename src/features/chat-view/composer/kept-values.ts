/**
 * Values in `sessionStorage`, and in the page's memory where they cannot be stored: the browser denies storage to the
 * frame, or it is full. A value that may not be stored (`isStorable` false) is in memory alone.
 */

const inMemory = new Map<string, string>()

/** The value of a key; null: none. */
export function readValue(key: string, isStorable: boolean): string | null {
  // One in memory is the newer one.
  const held = inMemory.get(key) ?? null
  if (held !== null || !isStorable) return held
  try {
    return sessionStorage.getItem(key)
  } catch {
    // Denied: nothing is stored.
    return null
  }
}

/** Stores a value; null removes it. Returns false when it could not be stored, and then keeps what was there. */
export function storeValue(key: string, value: string | null): boolean {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
  } catch {
    return false
  }
  inMemory.delete(key)
  return true
}

/** Stores a value, or keeps it for the life of the page; null removes it. */
export function keepValue(key: string, value: string | null, isStorable: boolean): void {
  if (isStorable && storeValue(key, value)) return
  if (value === null) inMemory.delete(key)
  else inMemory.set(key, value)
}

/** True where the browser denies storage to the frame. */
export function isStorageDenied(): boolean {
  try {
    return sessionStorage.length < 0
  } catch {
    return true
  }
}

/** All keys with their values; those in memory alone without `isStorable`. */
export function keptValues(isStorable: boolean): [key: string, value: string][] {
  return [...new Map([...(isStorable ? storedValues() : []), ...inMemory])]
}

function storedValues(): [string, string][] {
  try {
    return Object.entries({ ...sessionStorage })
  } catch {
    // Denied: nothing is stored.
    return []
  }
}
