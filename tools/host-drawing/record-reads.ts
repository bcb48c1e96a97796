/** A JSON value under observation. */
export interface RecordedReads<T> {
  /** The value, for a reader; writing to it is not supported. */
  readonly view: T
  /**
   * The value as far as the reader has read it, as a new one: unread parts are left out of objects, and is null in lists. The
   * same reader reads the same from it.
   */
  readonly read: () => T
}

/** Records which parts of a JSON value are read. Listing an object's keys reads them all. */
export function recordReads<T>(value: T): RecordedReads<T> {
  if (typeof value !== 'object' || value === null) return { view: value, read: () => value }
  const parts = new Map<PropertyKey, RecordedReads<unknown>>()

  function partOf(key: PropertyKey): RecordedReads<unknown> | undefined {
    const known = parts.get(key)
    // A list's length is no part of it.
    if (known !== undefined || !Object.hasOwn(object, key) || (isList && key === 'length')) return known
    const part = recordReads((object as Record<PropertyKey, unknown>)[key])
    parts.set(key, part)
    return part
  }

  const object: object = value
  const isList = Array.isArray(object)
  const view = new Proxy(object, {
    get(target, key) {
      const part = partOf(key)
      return part === undefined ? Reflect.get(target, key) : part.view
    },
    has(target, key) {
      partOf(key)
      return Reflect.has(target, key)
    },
    ownKeys(target) {
      for (const key of Object.keys(target)) partOf(key)
      return Reflect.ownKeys(target)
    },
    getOwnPropertyDescriptor(target, key) {
      const part = partOf(key)
      const descriptor = Reflect.getOwnPropertyDescriptor(target, key)
      return part === undefined || descriptor === undefined ? descriptor : { ...descriptor, value: part.view }
    },
  }) as T & object

  function read(): T {
    const made = Array.isArray(object)
      ? object.map((_, place) => parts.get(String(place))?.read() ?? null)
      : // In the order of the value; an own `__proto__` stays one.
        Object.fromEntries(
          Object.keys(object).flatMap((key) => {
            const part = parts.get(key)
            return part === undefined ? [] : [[key, part.read()]]
          }),
        )
    return made as T
  }
  return { view, read }
}
