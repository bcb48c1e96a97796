/** A list's items by ID; of two with one ID the later one. */
export function byId<T extends { readonly id: number }>(list: readonly T[]): ReadonlyMap<number, T> {
  return new Map(list.map((one) => [one.id, one]))
}
