/** What a batch has answered so far, by the names that `$result[…]` and its like may use. */
export type ResultTable = Readonly<Record<string, unknown>>

/** An old kernel on PHP 8 met an array where text was needed: a TypeError, and the whole request with it. */
export class ReferenceTypeError extends Error {
  override readonly name = 'ReferenceTypeError'
}

/** PHP's `\s`, which knows nothing of Unicode. */
const TAIL = '([^\\t\\n\\v\\f\\r ]*)'
const STEP = /\[([^\]]+)\]/g

/**
 * Puts earlier results into a command's parameters, keys included, by the portal's own rule (its inputs and outputs:
 * `test/samples/batch-references.json`). The walk stops at the first key that is missing or null and keeps what it
 * has reached; a reference that is the whole value hands that over as it is, a part of a value takes text and numbers
 * only. Throws `ReferenceTypeError` where `isOldKernel` and an array would have to become text.
 */
export function resolveReferences(value: unknown, table: ResultTable, isOldKernel = false): unknown {
  if (typeof value === 'string') return resolveText(value, table, isOldKernel)
  if (Array.isArray(value)) return value.map((item) => resolveReferences(item, table, isOldKernel))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => {
    const resolved = resolveText(key, table, isOldKernel)
    const name = typeof resolved === 'string' || typeof resolved === 'number' ? String(resolved) : key
    return [name, resolveReferences(item, table, isOldKernel)]
  })
  return Object.fromEntries(entries)
}

/** Whether a text holds something that the rule would take for a reference. */
export function holdsReference(text: string): boolean {
  return /\$(?:result|next|total|time|error)[^\s]*\[[^\]]+\]/i.test(text)
}

function resolveText(text: string, table: ResultTable, isOldKernel: boolean): unknown {
  if (!text.includes('$')) return text
  const pattern = new RegExp(`\\$(${Object.keys(table).join('|')})${TAIL}`, 'gi')
  let resolved = text
  for (const [match, name = '', tail = ''] of text.matchAll(pattern)) {
    const path = [...tail.matchAll(STEP)].map(([, key]) => key ?? '')
    if (path.length === 0) continue
    const reached = walk(Object.hasOwn(table, name) ? table[name] : null, path)
    if (match === text) return reached
    if (typeof reached === 'string' || typeof reached === 'number') {
      resolved = resolved.replaceAll(match, () => String(reached))
    } else if (isOldKernel && typeof reached === 'object' && reached !== null) {
      throw new ReferenceTypeError(
        'str_replace(): Argument #2 ($replace) must be of type string, array given',
      )
    }
  }
  return resolved
}

function walk(start: unknown, path: readonly string[]): unknown {
  let reached = start
  for (const key of path) {
    const next = at(reached, key)
    if (next === undefined || next === null) break
    reached = next
  }
  return reached
}

/** PHP's `isset($container[$key])`, with the value; a text is a container of its characters. */
function at(container: unknown, key: string): unknown {
  if (typeof container === 'string') return /^-?\d+$/.test(key) ? container.at(Number(key)) : undefined
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return undefined
  if (Array.isArray(container) && !/^\d+$/.test(key)) return undefined
  return (container as Record<string, unknown>)[key]
}
