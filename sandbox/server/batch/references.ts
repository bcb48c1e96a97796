/** The results so far, by the names that `$result[…]` and the other references use. */
export type ResultTable = Readonly<Record<string, unknown>>

/** The TypeError of an old kernel on PHP 8 for an array in place of text; it fails the whole request. */
export class ReferenceTypeError extends Error {
  override readonly name = 'ReferenceTypeError'
}

/** The negation of PHP's `\s`, which is ASCII only. */
const TAIL = '([^\\t\\n\\v\\f\\r ]*)'
const STEP = /\[([^\]]+)\]/g

/**
 * Resolves references in a command's parameters, keys included, by the portal's rule (examples:
 * `test/samples/batch-references.json`). The path ends at the first missing or null key, with the value reached so far.
 * A reference that is the whole text is replaced by the value itself; inside a text only strings and numbers are
 * inserted. Throws `ReferenceTypeError` when `isOldKernel` and an array would become text.
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

/** True for a text with a reference in it. */
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

/** PHP's `isset($container[$key])`, with the value; a string is a container of its characters. */
function at(container: unknown, key: string): unknown {
  if (typeof container === 'string') return /^-?\d+$/.test(key) ? container.at(Number(key)) : undefined
  if (typeof container !== 'object' || container === null || !Object.hasOwn(container, key)) return undefined
  if (Array.isArray(container) && !/^\d+$/.test(key)) return undefined
  return (container as Record<string, unknown>)[key]
}
