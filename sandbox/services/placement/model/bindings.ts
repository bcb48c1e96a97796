/** What the app has bound to the portal, in the order in which it did. */
export interface Bindings<T> {
  readonly all: readonly T[]
  add(binding: T): void
  /** How many there were. */
  remove(matches: (binding: T) => boolean): number
}

/** Nothing bound yet. */
export function createBindings<T>(): Bindings<T> {
  let all: readonly T[] = []
  return {
    get all() {
      return all
    },
    add: (binding) => {
      all = [...all, binding]
    },
    remove: (matches) => {
      const left = all.filter((binding) => !matches(binding))
      const count = all.length - left.length
      all = left
      return count
    },
  }
}
