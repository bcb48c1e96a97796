/** Reads an own field of an answer; undefined for a missing field or a non-object. */
export function readField(container: unknown, name: string): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, name)) return undefined
  return (container as Record<string, unknown>)[name]
}
