/** Gives what is kept under a key, and makes it where nothing is. */
export type MostRecent<Value> = (key: string, make: () => Value) => Value

/** Keeps what was asked for last, at most `limit` of it. */
export function mostRecent<Value extends object>(limit: number): MostRecent<Value> {
  const kept = new Map<string, Value>()
  return (key, make) => {
    const value = kept.get(key) ?? make()
    // A Map keeps the order in which keys were set, so the first one was the longest not asked for.
    kept.delete(key)
    kept.set(key, value)
    const [oldest] = kept.keys()
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest)
    return value
  }
}
