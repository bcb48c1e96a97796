/** A field of what somebody answered; undefined where there is none, or nothing that has fields. */
export function fieldOf(container: unknown, name: string): unknown {
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, name)) return undefined
  return (container as Record<string, unknown>)[name]
}
