import type { PhpParam } from '../server/php/php-params.ts'

/** Half of a surrogate pair, which a URL can't encode. */
const LONE_SURROGATE = /\p{Surrogate}/gu
/** The character that replaces it. */
const REPLACEMENT = '\uFFFD'

/** Writes parameters in the form that `parsePhpQuery` reads: `a[b][0]=1`, with every name and value encoded. */
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
