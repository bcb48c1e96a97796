import { readFileSync } from 'node:fs'

/** A documented answer of REST: `test/samples/<name>.json`, whole. */
export function sample(name: string): {
  result?: unknown
  error?: string
  error_description?: string
  total?: number
} {
  return JSON.parse(readFileSync(`test/samples/${name}.json`, 'utf8'))
}
