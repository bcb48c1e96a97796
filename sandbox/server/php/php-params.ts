import { phpUrlDecode } from './php-url-decode.ts'

/** A value of a query string as PHP reads it: text, or a list or map of such values. */
export type PhpParam = string | PhpParam[] | { [key: string]: PhpParam }

type Node = string | Map<string, Node>

/**
 * PHP's `parse_str`: `a[b][]=1` nests, `+` is a space, dots and spaces in a name become `_`, the last of equal names
 * wins. A map whose keys count from 0 becomes a list, as in PHP's JSON.
 */
export function parsePhpQuery(query: string): Record<string, PhpParam> {
  const root = new Map<string, Node>()
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = phpUrlDecode(equals === -1 ? pair : pair.slice(0, equals))
    put(root, pathOf(name), equals === -1 ? '' : phpUrlDecode(pair.slice(equals + 1)))
  }
  return Object.fromEntries([...root].map(([key, node]) => [key, plain(node)]))
}

/** `a.b[c][]` → `['a_b', 'c', null]`; null appends. Empty for an empty name. */
function pathOf(raw: string): (string | null)[] {
  const name = raw.replace(/^ +/, '')
  const bracket = name.indexOf('[')
  const head = bracket === -1 ? name : name.slice(0, bracket)
  if (head === '') return bracket === -1 ? [] : [`_${name.slice(1)}`]
  const path: (string | null)[] = [head.replaceAll(/[ .]/g, '_')]
  let rest = bracket === -1 ? '' : name.slice(bracket)
  while (rest.startsWith('[')) {
    const close = rest.indexOf(']')
    // An unclosed bracket is a part of the name.
    if (close === -1) return path.length === 1 ? [`${path[0]}_${rest.slice(1)}`] : path
    const key = rest.slice(1, close).trimStart()
    path.push(key === '' ? null : key)
    rest = rest.slice(close + 1)
  }
  return path
}

function put(root: Map<string, Node>, path: readonly (string | null)[], value: string): void {
  let map = root
  for (const [index, step] of path.entries()) {
    const key = step ?? nextIndex(map)
    if (index === path.length - 1) {
      map.set(key, value)
      return
    }
    const inner = map.get(key)
    const next = inner instanceof Map ? inner : new Map<string, Node>()
    map.set(key, next)
    map = next
  }
}

function nextIndex(map: ReadonlyMap<string, Node>): string {
  const indexes = [...map.keys()].filter((key) => /^\d+$/.test(key)).map(Number)
  return String(indexes.length === 0 ? 0 : Math.max(...indexes) + 1)
}

function plain(node: Node): PhpParam {
  if (typeof node === 'string') return node
  const entries = [...node].map(([key, value]) => [key, plain(value)] as const)
  return entries.every(([key], index) => key === String(index))
    ? entries.map(([, value]) => value)
    : Object.fromEntries(entries)
}
