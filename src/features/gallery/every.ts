/** All members of a union of names, in this order; one that is missing doesn't compile. */
export function every<T extends string>(names: Readonly<Record<T, true>>): T[] {
  return Object.keys(names) as T[]
}
