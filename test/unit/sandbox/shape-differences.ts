/** Parts that a comparison of shapes ignores. */
export interface ShapeOptions {
  /** Names that may be missing, or be there without being in the sample. */
  besides?: readonly string[]
  /** Names, or whole paths (`result.CHAT`), whose values may be anything. */
  open?: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/**
 * Compares the shape of an answer with its sample: keys that one of them lacks or that come in another order, and
 * values of another type. Null on either side matches anything. Each row of a list is compared with the sample's first
 * of its kind (`type`), or its first.
 */
export function shapeDifferences(
  actual: unknown,
  sample: unknown,
  options: ShapeOptions = {},
  path = 'result',
): string[] {
  if (actual === null || sample === null) return []
  const [type, wanted] = [typeOf(actual), typeOf(sample)]
  if (type !== wanted) return [`${path}: ${type}, not ${wanted}`]
  if (Array.isArray(actual) && Array.isArray(sample)) {
    return actual.flatMap((row, index) =>
      shapeDifferences(row, rowLike(row, sample), options, `${path}[${index}]`),
    )
  }
  if (type !== 'object') return []
  return [
    ...keyDifferences(actual as Fields, sample as Fields, options, path),
    ...Object.entries(sample as Fields)
      .filter(([key]) => Object.hasOwn(actual as Fields, key) && !isOpen(`${path}.${key}`, options))
      .flatMap(([key, value]) => shapeDifferences((actual as Fields)[key], value, options, `${path}.${key}`)),
  ]
}

function keyDifferences(own: Fields, others: Fields, { besides = [] }: ShapeOptions, path: string): string[] {
  const missing = Object.keys(others).filter((key) => !Object.hasOwn(own, key) && !besides.includes(key))
  const unknown = Object.keys(own).filter((key) => !Object.hasOwn(others, key) && !besides.includes(key))
  const common = Object.keys(own).filter((key) => Object.hasOwn(others, key))
  const wanted = Object.keys(others).filter((key) => Object.hasOwn(own, key))
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...unknown.map((key) => `${path}.${key}: not in the sample`),
    ...(common.join() === wanted.join()
      ? []
      : [`${path}: ${common.join()}, not in the order ${wanted.join()}`]),
  ]
}

function isOpen(path: string, { open = [] }: ShapeOptions): boolean {
  return open.some((name) => path === name || path.endsWith(`.${name}`))
}

/** The sample row to compare with; null, which matches anything, for an empty list. */
function rowLike(row: unknown, samples: readonly unknown[]): unknown {
  const kindOf = (value: unknown) => (value as { type?: unknown } | null)?.type
  return samples.find((sample) => kindOf(sample) === kindOf(row)) ?? samples[0] ?? null
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}
