/**
 * Where an answer is shaped otherwise than its sample: keys that one of them lacks, and values of another type. What is
 * null in either may be anything in the other; a list's rows are all held against the sample's first.
 */
export function shapeDifferences(actual: unknown, sample: unknown, path = 'result'): string[] {
  if (actual === null || sample === null) return []
  const [type, wanted] = [typeOf(actual), typeOf(sample)]
  if (type !== wanted) return [`${path}: ${type}, not ${wanted}`]
  if (Array.isArray(actual) && Array.isArray(sample)) {
    if (sample.length === 0) return []
    return actual.flatMap((row, index) => shapeDifferences(row, sample[0], `${path}[${index}]`))
  }
  if (type !== 'object') return []
  const [own, others] = [actual as Record<string, unknown>, sample as Record<string, unknown>]
  const missing = Object.keys(others).filter((key) => !Object.hasOwn(own, key))
  const unknown = Object.keys(own).filter((key) => !Object.hasOwn(others, key))
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...unknown.map((key) => `${path}.${key}: not in the sample`),
    ...Object.keys(own)
      .filter((key) => Object.hasOwn(others, key))
      .flatMap((key) => shapeDifferences(own[key], others[key], `${path}.${key}`)),
  ]
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : typeof value
}
