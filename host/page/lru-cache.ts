/** Gives the cached value of a key, or creates and caches it. */
export type LruCache<Value> = (key: string, make: () => Value) => Value

/** A cache of at most `limit` values that evicts the least recently used. */
export function lruCache<Value extends object>(limit: number): LruCache<Value> {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const value = kept.get(key) ?? make()
    // A Map keeps insertion order, so its first key is the least recently used.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
