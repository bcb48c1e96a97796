/** PHP's conversions of a parameter, read from JSON or from a query string. */

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

/** `(string)$value`; an array becomes the word `Array`, as in PHP. */
export function phpString(value: unknown): string {
  if (value === undefined || value === null || value === false) return ''
  if (value === true) return '1'
  if (typeof value === 'object') return 'Array'
  return String(value)
}

/** `(int)$value`: the leading digits of a text; 1 for an array that isn't empty. */
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

/** The result of `json_encode` for an array: `[]` when empty, a list when its keys count from 0, a map otherwise. */
export function phpArray(entries: ReadonlyMap<string, unknown>): unknown {
  const rows = [...entries]
  if (rows.every(([key], index) => key === String(index))) return rows.map(([, value]) => value)
  return Object.fromEntries(rows)
}
