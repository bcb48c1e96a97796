import type { PhpParam } from '../server/php/php-params.ts'

/** Half of a character, which no address can carry. */
const LONE_SURROGATE = /\p{Surrogate}/gu
/** What stands for what can’t be written. */
const REPLACEMENT = '\uFFFD'

/** What `parsePhpQuery` reads, written again: `a[b][0]=1`, every name and value encoded. */
export function writePhpQuery(params: Readonly<Record<string, PhpParam>>): string {
  return Object.entries(params)
    .flatMap(([name, value]) => pairs(name, value))
    .join('&')
}

function pairs(name: string, value: PhpParam): string[] {
  if (typeof value === 'string') return [`${encoded(name)}=${encoded(value)}`]
  return Object.entries(value).flatMap(([key, inner]) => pairs(`${name}[${key}]`, inner))
}

function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(LONE_SURROGATE, REPLACEMENT))
}
