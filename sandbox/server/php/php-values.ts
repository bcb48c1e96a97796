/** How PHP's methods read a parameter, whatever JSON or a query string made of it. */

/** PHP's `empty()`: nothing, `""`, `"0"`, 0, false, an empty array, which JSON may write as `{}`. */
export function isEmpty(value: unknown): boolean {
  if (
    value === undefined ||
    value === null ||
    value === '' ||
    value === '0' ||
    value === 0 ||
    value === false
  ) {
    return true
  }
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** `(string)$value`; an array is the word `Array`, as PHP has it. */
export function phpString(value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return '1'
  if (typeof value === 'object') return 'Array'
  return String(value)
}

/** `(int)$value`: the digits that a text starts with; 1 for an array with something in it. */
export function phpInt(value: unknown): number {
  if (typeof value === 'number') return Math.trunc(value)
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string') return Number(/^\s*[+-]?\d+/.exec(value)?.[0] ?? 0)
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0 ? 0 : 1
  return 0
}

/** `(bool)$value`. The text `"false"` is true. */
export function phpBool(value: unknown): boolean {
  return !isEmpty(value)
}

/** What `json_encode` makes of an array: `[]` when empty, a list when its keys count from 0, a map otherwise. */
export function phpArray(entries: ReadonlyMap<string, unknown>): unknown {
  const rows = [...entries]
  if (rows.every(([key], index) => key === String(index))) return rows.map(([, value]) => value)
  return Object.fromEntries(rows)
}
