/** The bindings of the app (placements or event handlers), in the order of their creation. */
export interface Bindings<T> {
  readonly all: readonly T[]
  add(binding: T): void
  /** Removes the matching bindings and returns their number. */
  remove(matches: (binding: T) => boolean): number
}

/** Creates an empty list. */
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
